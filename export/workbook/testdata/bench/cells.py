"""Writes a list of cells as a workbook with XlsxWriter: see README.md."""
import re
import sys
import time

import xlsxwriter


def unescaped(text):
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m[1], m[1]), text) if "\\" in text else text


def look(f):
    _, _, bold, italic, size, colour, fill, align, wrap, indent, fmt, bottom, top = f
    d = {"font_name": "Arial", "font_size": float(size), "align": align or "left", "valign": "vcenter"}
    if bold == "1":
        d["bold"] = True
    if italic == "1":
        d["italic"] = True
    if colour:
        d["font_color"] = "#" + colour
    if fill:
        d.update(pattern=1, fg_color="#" + fill)
    if wrap == "1":
        d["text_wrap"] = True
    if indent != "0":
        d["indent"] = int(indent)
    if fmt:
        d["num_format"] = fmt
    if bottom:
        d.update(bottom=1, bottom_color="#" + bottom)
    if top:
        d.update(top=1, top_color="#" + top)
    return d


start = time.monotonic_ns()
book = xlsxwriter.Workbook(sys.argv[2], {"constant_memory": True})
formats, sheet, row = {}, None, 0
with open(sys.argv[1], encoding="utf-8", newline="\n") as cells:
    for line in cells:
        f = line.rstrip("\n").split("\t")
        kind = f[0]
        if kind == "T":
            sheet.write_string(row, int(f[1]), unescaped(f[3]), formats[f[2]])
        elif kind == "N":
            sheet.write_number(row, int(f[1]), float(f[3]), formats[f[2]])
        elif kind == "B":
            sheet.write_blank(row, int(f[1]), None, formats[f[2]])
        elif kind == "R":
            row = int(f[1])
            sheet.set_row(row, float(f[2]))
        elif kind == "W":
            sheet.set_column(int(f[1]), int(f[1]), float(f[2]))
        elif kind == "S":
            sheet = book.add_worksheet(unescaped(f[1]))
        elif kind == "F":
            formats[f[1]] = book.add_format(look(f))
book.close()
took = time.monotonic_ns() - start
with open("/proc/self/status", encoding="ascii") as status:
    print(took, re.search(r"VmHWM:\s*(\d+)", status.read())[1])
