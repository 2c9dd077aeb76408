#include "media/mix/tile_art.h"

#include "base/gobject_ptr.h"
#include "base/handles.h"
#include "media/color.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <pango/pangocairo.h>

#include <cmath>
#include <cstring>
#include <numbers>

namespace ovation::media {
namespace {

constexpr double Pi = std::numbers::pi;
// A name may be anything a client sent; no tile shows more of it.
constexpr qsizetype MaxName = 80;
constexpr int NarrowestLabelled = 64, LowestLabelled = 40; // pixels of a tile
constexpr double LabelOpacity = 0.6;
constexpr double DiscShare = 0.42;     // of the tile's shorter side
constexpr double InitialsShare = 0.42; // height of the letters, of the disc
constexpr unsigned Lighter = 0x1c;     // ground of a placeholder against the background
// Dark enough for white letters, and far apart from each other.
constexpr unsigned DiscColors[] = {0x1565c0, 0x2e7d32, 0xad1457, 0x6a1b9a,
                                   0xc62828, 0x00695c, 0xa84300, 0x6d4c41};

int even(double pixels) {
    return int(std::lround(pixels)) & ~1;
}

/// A frame being drawn with Cairo.
class Drawing {
  public:
    Drawing(int width, int height)
        : m_width(width), m_height(height),
          m_surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height)),
          m_cairo(cairo_create(m_surface.get())) {}

    cairo_t *cairo() const { return m_cairo.get(); }
    OverlayPtr overlayAt(int x, int y) const {
        cairo_surface_flush(m_surface.get());
        return std::make_shared<Overlay>(x, y, m_width, m_height,
                                         cairo_image_surface_get_data(m_surface.get()),
                                         cairo_image_surface_get_stride(m_surface.get()));
    }

  private:
    int m_width, m_height;
    CHandle<cairo_surface_t, cairo_surface_destroy> m_surface;
    CHandle<cairo_t, cairo_destroy> m_cairo;
};

/// One line of text. Measured before its drawing exists, so it has a context of its own.
class Line {
  public:
    Line(const QString &text, int size_px, bool bold)
        : m_context(GObjectPtr<PangoContext>::adopt(
              pango_font_map_create_context(pango_cairo_font_map_get_default()))),
          m_layout(GObjectPtr<PangoLayout>::adopt(pango_layout_new(m_context.get()))) {
        const CHandle<PangoFontDescription, pango_font_description_free> font(pango_font_description_new());
        pango_font_description_set_family(font.get(), "DejaVu Sans, sans-serif");
        pango_font_description_set_weight(font.get(), bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_font_description_set_absolute_size(font.get(), double(size_px) * PANGO_SCALE);
        pango_layout_set_font_description(m_layout.get(), font.get());
        pango_layout_set_single_paragraph_mode(m_layout.get(), true);
        const QByteArray utf8 = text.toUtf8();
        pango_layout_set_text(m_layout.get(), utf8.constData(), int(utf8.size()));
    }

    void cutAt(int width_px) {
        pango_layout_set_ellipsize(m_layout.get(), PANGO_ELLIPSIZE_END);
        pango_layout_set_width(m_layout.get(), width_px * PANGO_SCALE);
    }
    /// Of its line height and how far it advances.
    PangoRectangle size() const {
        PangoRectangle logical;
        pango_layout_get_pixel_extents(m_layout.get(), nullptr, &logical);
        return logical;
    }
    /// Of what is black of it.
    PangoRectangle ink() const {
        PangoRectangle ink;
        pango_layout_get_pixel_extents(m_layout.get(), &ink, nullptr);
        return ink;
    }
    int unknownGlyphs() const { return pango_layout_get_unknown_glyphs_count(m_layout.get()); }
    void draw(cairo_t *cairo, double x, double y) const {
        cairo_move_to(cairo, x, y);
        pango_cairo_show_layout(cairo, m_layout.get());
    }

  private:
    GObjectPtr<PangoContext> m_context;
    GObjectPtr<PangoLayout> m_layout;
};

void setColor(cairo_t *cairo, unsigned rgb) {
    cairo_set_source_rgb(cairo, double(rgb >> 16 & 0xff) / 255, double(rgb >> 8 & 0xff) / 255,
                         double(rgb & 0xff) / 255);
}

void roundedBox(cairo_t *cairo, double width, double height, double radius) {
    cairo_new_path(cairo);
    cairo_arc(cairo, width - radius, radius, radius, -Pi / 2, 0);
    cairo_arc(cairo, width - radius, height - radius, radius, 0, Pi / 2);
    cairo_arc(cairo, radius, height - radius, radius, Pi / 2, Pi);
    cairo_arc(cairo, radius, radius, radius, Pi, 3 * Pi / 2);
    cairo_close_path(cairo);
}

QString cleaned(const QString &name) {
    QString plain;
    for (const QChar character : name.left(4 * MaxName))
        plain += character.category() == QChar::Other_Control ? QLatin1Char(' ') : character;
    plain = plain.simplified().left(MaxName);
    if (!plain.isEmpty() && plain.back().isHighSurrogate())
        plain.chop(1);
    return plain;
}

QString firstLetter(const QString &word) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? word.left(end) : QString();
}

// Always the same for the same name, in every run.
unsigned discColorOf(const QString &name) {
    uint32_t sum = 2166136261U; // FNV-1a
    for (const QChar character : name)
        sum = (sum ^ character.unicode()) * 16777619U;
    return DiscColors[(sum >> 8) % std::size(DiscColors)];
}

unsigned lightened(unsigned rgb) {
    unsigned light = 0;
    for (const int shift : {16, 8, 0})
        light |= std::min((rgb >> shift & 0xff) + Lighter, 0xffU) << shift;
    return light;
}

OverlayPtr drawDisc(const QString &name, int tileWidth, int tileHeight) {
    const int size = std::max(even(std::min(tileWidth, tileHeight) * DiscShare), 2);
    const Drawing drawing(size, size);
    cairo_t *cairo = drawing.cairo();
    const double radius = size / 2.0;
    cairo_arc(cairo, radius, radius, radius, 0, 2 * Pi);
    setColor(cairo, discColorOf(name));
    cairo_fill_preserve(cairo);
    cairo_clip(cairo);
    setColor(cairo, 0xffffff);
    const QString initials = initialsOf(name);
    if (initials.isEmpty()) {
        // Head and shoulders.
        cairo_arc(cairo, radius, size * 0.38, size * 0.17, 0, 2 * Pi);
        cairo_fill(cairo);
        cairo_arc(cairo, radius, size * 0.95, size * 0.33, 0, 2 * Pi);
        cairo_fill(cairo);
    } else {
        const Line line(initials, std::max(int(size * InitialsShare), 1), false);
        const PangoRectangle ink = line.ink();
        line.draw(cairo, radius - ink.x - ink.width / 2.0, radius - ink.y - ink.height / 2.0);
    }
    return drawing.overlayAt(even((tileWidth - size) / 2.0), even((tileHeight - size) / 2.0));
}

/// A frame of one color, to be drawn upon before it is given away.
struct Ground : VideoFrame {
    Ground(int groundWidth, int groundHeight, unsigned rgb)
        : pixels(size_t(groundWidth) * size_t(groundHeight) * 3 / 2) {
        width = groundWidth;
        height = groundHeight;
        uint8_t *plane = pixels.data();
        const auto color = yuvOf(rgb);
        for (int i = 0; i < 3; ++i) {
            const size_t length = size_t(width) * size_t(height) / (i ? 4 : 1);
            std::memset(plane, color[size_t(i)], length);
            writable[i] = plane;
            planes[i] = plane;
            strides[i] = i ? width / 2 : width;
            plane += length;
        }
    }
    std::vector<uint8_t> pixels;
    uint8_t *writable[3] = {};
};

} // namespace

OverlayPtr drawNameLabel(const QString &name, int tileWidth, int tileHeight) {
    const QString text = cleaned(name);
    if (text.isEmpty() || tileWidth < NarrowestLabelled || tileHeight < LowestLabelled)
        return nullptr;
    const int size_px = std::clamp(8 + tileHeight / 45, 10, 40);
    const int margin = even(size_px * 0.6), side = even(size_px * 0.5), above = size_px / 5;
    Line line(text, size_px, false);
    line.cutAt(tileWidth - 2 * margin - 2 * side);
    const PangoRectangle extent = line.size();
    const int width = std::min((extent.width + 2 * side + 1) & ~1, (tileWidth - 2 * margin) & ~1);
    const int height = (extent.height + 2 * above + 1) & ~1;
    if (extent.width <= 0 || height + 2 * margin > tileHeight)
        return nullptr;

    const Drawing drawing(width, height);
    cairo_t *cairo = drawing.cairo();
    roundedBox(cairo, width, height, height * 0.28);
    cairo_set_source_rgba(cairo, 0, 0, 0, LabelOpacity);
    cairo_fill(cairo);
    setColor(cairo, 0xffffff);
    // The layout is as wide as it may be; right-to-left text stands at its right end.
    line.draw(cairo, side - extent.x, (height - extent.height) / 2.0);
    return drawing.overlayAt(margin, (tileHeight - margin - height) & ~1);
}

VideoFramePtr drawPlaceholder(const QString &name, int width, int height, unsigned background) {
    auto frame = std::make_shared<Ground>(width, height, lightened(background));
    if (width >= 8 && height >= 8)
        drawDisc(cleaned(name), width, height)->blendOnto(frame->writable, width, 0, 0);
    return frame;
}

VideoFramePtr plainFrame(unsigned rgb) {
    return std::make_shared<Ground>(2, 2, rgb);
}

QString charactersWithoutFont(const QString &name) {
    const QString text = cleaned(name);
    QString missing;
    if (Line(text, 20, false).unknownGlyphs() == 0) // as nearly always
        return missing;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0, to = 0; (to = finder.toNextBoundary()) > 0; from = to) {
        const QString one = text.mid(from, to - from);
        if (!missing.contains(one) && Line(one, 20, false).unknownGlyphs() > 0)
            missing += one;
    }
    return missing;
}

QString initialsOf(const QString &name) {
    QStringList words;
    for (const QString &word : cleaned(name).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (word.at(0).isLetterOrNumber() || word.at(0).isHighSurrogate())
            words << word;
    if (words.isEmpty())
        return {};
    QString initials = firstLetter(words.first());
    if (words.size() > 1)
        initials += firstLetter(words.last());
    return initials.toUpper();
}

} // namespace ovation::media
