#!/usr/bin/env python3
"""Cuts WenQuanYi Micro Hei down to what drawings need; see README.md."""
from pathlib import Path
from fontTools import subset
from fontTools.ttLib import TTCollection

SOURCE = '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc'
TARGET = Path(__file__).parent / '../src/main/resources/fonts/wqy-microhei.ttf'
RANGES = [(0x20, 0x7e), (0xa0, 0x24f), (0x2b0, 0x2ff), (0x370, 0x52f), (0x1e00, 0x2bff), (0x3000, 0x33ff), (0x4e00, 0x9fff),
          (0xff00, 0xffef)]

font = TTCollection(SOURCE).fonts[0]
font.recalcTimestamp = False
options = subset.Options()
options.hinting = False
options.layout_features = []
options.name_IDs = ['*']
options.notdef_outline = True
options.glyph_names = False
options.drop_tables += ['GSUB', 'GPOS', 'GDEF', 'kern', 'BASE', 'FFTM', 'VDMX', 'hdmx', 'gasp']
cutter = subset.Subsetter(options)
cutter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
cutter.subset(font)
TARGET.parent.mkdir(parents=True, exist_ok=True)
font.save(TARGET)
print(f'{TARGET.resolve()}: {len(font.getGlyphOrder())} glyphs')
