"""Fills forms in as a person does in LibreOffice, and saves them as that person may.

Usage: office.py LOCALE PROFILE JOBS. JOBS is a JSON file: [{"form": PATH, "values": [{"name": CELL, "kind": KIND, "value": VALUE}],
"saves": {PATH: KIND}, "moved": {PATH: KIND}}]. What is moved is saved with a sheet before the form, a row put in and its entries in another order.
"""
import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

FILTERS = {
    "xlsx": ("Calc MS Excel 2007 XML", ""),
    "xls": ("MS Excel 97", ""),
    "csv": ("Text - txt - csv (StarCalc)", "44,34,76,1,,0,false,true,true"),  # UTF-8, cells as they are shown
}
PATIENCE = 120
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{}</value></prop></item>
</oor:items>"""


def start(locale, profile):
    os.makedirs(os.path.join(profile, "user"), exist_ok=True)
    with open(os.path.join(profile, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as settings:
        settings.write(PROFILE.format(locale))
    pipe = "reportworker-" + str(os.getpid())
    program = subprocess.Popen(
        ["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--norestore", "--accept=pipe,name=" + pipe + ";urp;"],
        env=dict(os.environ, LC_ALL=locale.replace("-", "_") + ".UTF-8"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    end = time.monotonic() + PATIENCE
    while True:
        try:
            office = resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
            return program, office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office)
        except Exception:
            if time.monotonic() > end or program.poll() not in (None, 0):
                program.kill()
                raise
            time.sleep(0.2)


def options(**values):
    made = []
    for name, value in values.items():
        made.append(PropertyValue())
        made[-1].Name, made[-1].Value = name, value
    return tuple(made)


def typed(locale, kind, value):
    """A value as people of a place type it."""
    vietnamese = locale.startswith("vi")
    if kind == "number":
        whole, _, decimals = value.partition(".")
        grouped = "{:,}".format(int(whole)) + ("." + decimals if decimals else "")
        return grouped.translate(str.maketrans(",.", ".,")) if vietnamese else grouped
    if kind == "day":
        year, month, day = value.split("-")
        return "/".join([day, month, year] if vietnamese else [month, day, year])
    return value


def fill(document, locale, values):
    for one in values:
        cell = document.NamedRanges.getByName(one["name"]).getReferredCells().getCellByPosition(0, 0)
        if one["kind"] == "text":
            cell.String = one["value"]
        else:
            cell.FormulaLocal = typed(locale, one["kind"], one["value"])


def move(document):
    sheet = document.Sheets.getByIndex(0)
    sheet.unprotect("")
    codes = [sheet.getCellByPosition(0, row).String for row in range(200)]
    # The longest run of entries: rows with a code and a number that are not a narrative, whose cells are merged.
    first = last = 0
    row = codes.index("@blank-is-zero") + 1
    while row < len(codes):
        end = row
        while end < len(codes) and codes[end] and not sheet.getCellByPosition(1, end).IsMerged:
            end += 1
        if end - row > last - first:
            first, last = row, end
        row = end + 1
    if last - first > 1:
        entries = sheet.getCellRangeByPosition(0, first, 6, last - 1)
        field = uno.createUnoStruct("com.sun.star.table.TableSortField")
        field.Field, field.IsAscending = 1, False
        entries.sort(options(SortFields=uno.Any("[]com.sun.star.table.TableSortField", (field,))))
        sheet.Rows.insertByIndex(first + 1, 1)
    document.Sheets.insertNewByName("Ghi chú", 0)
    document.Sheets.getByIndex(0).getCellByPosition(0, 0).String = "Đã kiểm tra với sổ theo dõi"


def save(document, files):
    for path, kind in files.items():
        name, how = FILTERS[kind]
        document.storeToURL(uno.systemPathToFileUrl(path), options(FilterName=name, FilterOptions=how))


def main(locale, profile, jobs):
    program, desktop = start(locale, profile)
    try:
        with open(jobs, encoding="utf-8") as file:
            for job in json.load(file):
                document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(job["form"]), "_blank", 0, options(Hidden=True))
                fill(document, locale, job["values"])
                save(document, job["saves"])
                move(document)
                save(document, job["moved"])
                document.close(True)
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass  # it is going down already
        program.wait(PATIENCE)


main(*sys.argv[1:])
