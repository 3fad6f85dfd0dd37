"""Makes public/fonts/*.woff2 from the TTF files of @expo-google-fonts/source-sans-3. Run by hand, output committed:

    python3 -m venv env && env/bin/pip install fonttools==4.68.0 brotli==1.2.1
    env/bin/python app/ui/build-fonts.py

Two files per face: `text` has what Finnish, Swedish, the Sámi languages and English need; `more` has the
other Latin, Vietnamese, Cyrillic and Greek letters of people's names and is fetched only by pages that show one.
The licence (SIL OFL 1.1) reserves the name "Source" for the unmodified font, so the subsets are named Portti Sans.
"""

import shutil
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "node_modules/@expo-google-fonts/source-sans-3"
TARGET = ROOT / "public/fonts"
NAME = "Portti Sans"

FACES = {
    "regular": ("400Regular/SourceSans3_400Regular.ttf", "Regular"),
    "italic": ("400Regular_Italic/SourceSans3_400Regular_Italic.ttf", "Italic"),
    "semibold": ("600SemiBold/SourceSans3_600SemiBold.ttf", "SemiBold"),
}

# Sámi letters beyond Latin-1 and Latin Extended-A (Northern, Inari, Skolt, Lule, Southern). The font has no Ǩ ǩ:
# the shaper composes them from K and the combining caron, which must therefore be in the same file.
SAMI = "ƷʒǤǥǦǧǨǩǮǯʹʼˈ′\u030c"
TEXT = {*range(0x20, 0x7F), *range(0xA0, 0x180), *map(ord, SAMI)}
TEXT |= {*range(0x2010, 0x2028), 0x202F, *range(0x2030, 0x203B), 0x20AC, 0x2116, 0x2122, 0x2212}
TEXT |= {0x2190, 0x2191, 0x2192, 0x2193, 0x2260, 0x2264, 0x2265, 0x2713}
MORE = {*range(0x180, 0x250), *range(0x2B0, 0x370), *range(0x1E00, 0x1F00)}
MORE |= {*range(0x370, 0x400), *range(0x400, 0x530)}
MORE -= TEXT

# Without the stylistic sets, small capitals and swashes that no page uses.
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum", "lnum"]


def rename(font: TTFont, style: str) -> None:
    """Replaces the family, unique, full and PostScript names; copyright and licence stay."""
    postscript = f"{NAME.replace(' ', '')}-{style}"
    names = {1: f"{NAME} {style}", 3: postscript, 4: f"{NAME} {style}", 6: postscript, 16: NAME, 17: style}
    for name_id, value in names.items():
        font["name"].setName(value, name_id, 3, 1, 0x409)


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    for face, (path, style) in FACES.items():
        for part, letters in (("text", TEXT), ("more", MORE)):
            font = TTFont(SOURCE / path)
            options = subset.Options(layout_features=FEATURES, flavor="woff2", hinting=False, name_IDs=["*"])
            subsetter = subset.Subsetter(options)
            subsetter.populate(unicodes=letters)
            subsetter.subset(font)
            rename(font, style)
            font.flavor = "woff2"
            font.save(TARGET / f"portti-sans-{face}-{part}.woff2")
    shutil.copyfile(SOURCE / "LICENSE_FONT", TARGET / "LICENSE.txt")


main()
