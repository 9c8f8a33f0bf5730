#!/usr/bin/env bash
# A Postfix of our own on loopback: takes every recipient, keeps every message in one maildir, lets nothing out.
# usage: postfix.sh start ROOT PORT | postfix.sh stop ROOT
set -euo pipefail
action=$1 root=$2
if [ "$action" = stop ]; then
  postfix -c "$root/conf" stop || true
  exit 0
fi
port=$3
rm -rf "$root"
mkdir -p "$root"/{conf,queue,data,mail}
chmod 755 "$root"
id -u rwmail >/dev/null 2>&1 || useradd --system --no-create-home --shell /usr/sbin/nologin rwmail
chown rwmail "$root/mail"
chmod 755 "$root/mail"
chown postfix "$root/data"
if [ -f /etc/postfix/master.cf ]; then cp /etc/postfix/master.cf "$root/conf/"; else cp /usr/share/postfix/master.cf.dist "$root/conf/master.cf"; fi
sed -i -E "s/^smtp +inet .*/127.0.0.1:$port inet n - n - - smtpd/" "$root/conf/master.cf"
sed -i -E 's/^([a-z]+ +(unix|fifo|unix-dgram) +[-yn]+ +[-yn]+ +)[-y]( )/\1n\3/' "$root/conf/master.cf"
cat > "$root/conf/main.cf" <<C
compatibility_level = 3.6
queue_directory = $root/queue
data_directory = $root/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
myhostname = mail.reportworker.example
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
virtual_mailbox_domains = static:all
virtual_mailbox_base = $root/mail
virtual_mailbox_maps = static:inbox/
virtual_uid_maps = static:$(id -u rwmail)
virtual_gid_maps = static:$(id -g rwmail)
virtual_minimum_uid = 1
default_transport = error:nothing leaves this machine
relay_transport = error:nothing leaves this machine
maillog_file = $root/log
maillog_file_prefixes = $root
message_size_limit = 30000000
C
postfix -c "$root/conf" start
