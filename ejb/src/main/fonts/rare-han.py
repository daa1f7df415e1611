"""Makes RareHan.ttf: the ideographs of Unicode's extensions B to F that NotoSansSC-Regular.ttf lacks, from HanaMinB.ttf.

usage: rare-han.py HanaMinB.ttf NotoSansSC-Regular.ttf RareHan.ttf     (fontTools 4.38)
"""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables import _g_l_y_f as G

EXTENSIONS = [(0x20000, 0x2A6DF), (0x2A700, 0x2EBEF)]
UNITS = 512  # Points of an em: enough for a small character on paper.
FLAT = 1.5  # A point so near to where it would be without being written is not written.


def implied(p, a, b):
    return abs(a[0] + b[0] - 2 * p[0]) <= 2 * FLAT and abs(a[1] + b[1] - 2 * p[1]) <= 2 * FLAT


def straight(p, a, b):
    ax, ay, bx, by = p[0] - a[0], p[1] - a[1], b[0] - p[0], b[1] - p[1]
    length = (bx * bx + by * by) ** 0.5 + (ax * ax + ay * ay) ** 0.5
    return ax * bx + ay * by >= 0 and abs(ax * by - ay * bx) <= FLAT * length / 2


def contour(points):
    """[(x, y, on)] without the points that say nothing."""
    out = list(points)
    i = 0
    while i < len(out) and len(out) > 3:
        p, a, b = out[i], out[i - 1], out[(i + 1) % len(out)]
        same = p[:2] == a[:2] and p[2] == a[2]
        on = p[2] and (implied(p, a, b) if not a[2] and not b[2] else a[2] and b[2] and straight(p, a, b))
        off = not p[2] and a[2] and b[2] and straight(p, a, b)
        if same or on or off:
            del out[i]
            i = max(0, i - 1)
        else:
            i += 1
    return out


def lighten(glyph, table):
    if glyph.numberOfContours <= 0:
        return
    xy, flags, ends = glyph.coordinates, glyph.flags, glyph.endPtsOfContours
    points, new_ends, start = [], [], 0
    for end in ends:
        points += contour([(xy[k][0], xy[k][1], flags[k] & 1) for k in range(start, end + 1)])
        new_ends.append(len(points) - 1)
        start = end + 1
    glyph.coordinates = G.GlyphCoordinates([(x, y) for x, y, _ in points])
    glyph.flags = bytearray(on for _, _, on in points)
    glyph.endPtsOfContours = new_ends
    glyph.recalcBounds(table)


def main(hana, noto, out):
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, glyph_names=False)
    options.drop_tables += ["vhea", "vmtx", "VORG", "GSUB", "GPOS", "GDEF", "BASE", "DSIG", "gasp", "prep", "FFTM"]
    options.recalc_timestamp = False
    font = subset.load_font(hana, options)
    have = set(TTFont(noto, lazy=True).getBestCmap())
    want = {c for lo, hi in EXTENSIONS for c in range(lo, hi + 1)} & set(font.getBestCmap()) - have
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=want)
    cutter.subset(font)
    scale_upem(font, UNITS)
    glyf = font["glyf"]
    for name in font.getGlyphOrder():
        lighten(glyf[name], glyf)
    for record in font["name"].names:
        record.string = {1: "Quxiang Rare Han", 4: "Quxiang Rare Han Regular", 6: "QuxiangRareHan-Regular"}.get(
            record.nameID, record.toUnicode())
    font.recalcTimestamp = False
    font.save(out)
    print(len(want), "characters")


main(*sys.argv[1:])
