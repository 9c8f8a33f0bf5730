#!/usr/bin/env bash
# A mail domain of our own on loopback: Postfix takes everything for it, offers DSN and keeps it in maildirs; Dovecot serves them over IMAP.
# Who has no mailbox is found out after the message was taken, so that a bounce comes back. Needs root. Lets nothing out.
# usage: mail.sh start ROOT SMTP_PORT IMAP_PORT | mail.sh stop ROOT
set -euo pipefail
action=$1 root=$2
if [ "$action" = stop ]; then
  postfix -c "$root/conf" stop || true
  if [ -f "$root/dovecot/run/master.pid" ]; then kill "$(cat "$root/dovecot/run/master.pid")" || true; fi
  exit 0
fi
smtp=$3 imap=$4
rm -rf "$root"
mkdir -p "$root"/{conf,queue,data,mail} "$root"/dovecot/run
chmod 755 "$root"
id -u rwmail >/dev/null 2>&1 || useradd --system --no-create-home --shell /usr/sbin/nologin rwmail
chown rwmail "$root/mail"
chown postfix "$root/data"
uid=$(id -u rwmail) gid=$(id -g rwmail)

# Every mailbox has the same password; who is not in these lists has none.
for user in reader bounces forms-sqlite forms-postgres forms-serve forms-confirmed units; do
  echo "$user@mail.example:{PLAIN}secret:$uid:$gid::$root/mail/$user" >> "$root/dovecot/users"
  echo "$user@mail.example $user/" >> "$root/conf/mailboxes"
done
cat > "$root/dovecot/dovecot.conf" <<C
base_dir = $root/dovecot/run
state_dir = $root/dovecot/run
log_path = $root/dovecot/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:~
first_valid_uid = 1
service imap-login {
  inet_listener imap {
    port = $imap
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = passwd-file
  args = $root/dovecot/users
}
userdb {
  driver = passwd-file
  args = $root/dovecot/users
}
C
dovecot -c "$root/dovecot/dovecot.conf"

if [ -f /etc/postfix/master.cf ]; then cp /etc/postfix/master.cf "$root/conf/"; else cp /usr/share/postfix/master.cf.dist "$root/conf/master.cf"; fi
sed -i -E "s/^smtp +inet .*/127.0.0.1:$smtp inet n - n - - smtpd/" "$root/conf/master.cf"
sed -i -E 's/^([a-z]+ +(unix|fifo|unix-dgram) +[-yn]+ +[-yn]+ +)[-y]( )/\1n\3/' "$root/conf/master.cf"
cat > "$root/conf/main.cf" <<C
compatibility_level = 3.6
queue_directory = $root/queue
data_directory = $root/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
myhostname = mail.example
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
virtual_mailbox_domains = mail.example
virtual_mailbox_base = $root/mail
virtual_mailbox_maps = texthash:$root/conf/mailboxes
virtual_uid_maps = static:$uid
virtual_gid_maps = static:$gid
virtual_minimum_uid = 1
# units+long-bien@ is read in the mailbox of units@.
recipient_delimiter = +
# Everybody is taken at the door, so that who is not there is found out later.
smtpd_reject_unlisted_recipient = no
default_transport = error:nothing leaves this machine
relay_transport = error:nothing leaves this machine
maillog_file = $root/log
maillog_file_prefixes = $root
message_size_limit = 30000000
C
postfix -c "$root/conf" start
