#include "ui/layouts/template_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace ovation::ui {

namespace {

struct Row {
    const char *id, *title, *description;
};

constexpr Row Rows[] = {
    {"minimal", QT_TRANSLATE_NOOP("Templates", "Minimal"),
     QT_TRANSLATE_NOOP("Templates", "The shortest page that records: videos in rows, unstyled.")},
    {"grid", QT_TRANSLATE_NOOP("Templates", "Grid"),
     QT_TRANSLATE_NOOP("Templates", "Everyone in tiles of one size that fill the frame.")},
    {"speaker", QT_TRANSLATE_NOOP("Templates", "Speaker with strip"),
     QT_TRANSLATE_NOOP("Templates", "The speaker is large, the others are in a strip below.")},
    {"screen", QT_TRANSLATE_NOOP("Templates", "Side by side with a screen"),
     QT_TRANSLATE_NOOP("Templates", "A shared screen is large, participants are beside it.")},
    {"lower-thirds", QT_TRANSLATE_NOOP("Templates", "Lower thirds"),
     QT_TRANSLATE_NOOP("Templates", "A grid with each participant's name on a bar in the lower third.")},
    {"branded", QT_TRANSLATE_NOOP("Templates", "Branded"),
     QT_TRANSLATE_NOOP("Templates", "A grid on a background of your own, with a logo and a title.")},
};

const Row *rowOf(const layout::TemplateInfo &info) {
    const auto found = std::find_if(std::begin(Rows), std::end(Rows),
                                    [&](const Row &row) { return info.id == QLatin1String(row.id); });
    return found == std::end(Rows) ? nullptr : found;
}

} // namespace

QString templateTitle(const layout::TemplateInfo &info) {
    const Row *row = rowOf(info);
    return row ? QCoreApplication::translate("Templates", row->title) : info.title;
}

QString templateDescription(const layout::TemplateInfo &info) {
    const Row *row = rowOf(info);
    return row ? QCoreApplication::translate("Templates", row->description) : info.description;
}

} // namespace ovation::ui
