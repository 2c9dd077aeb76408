#include "layout/layout_templates.h"

#include "base/atomic_file.h"

#include <QDir>
#include <QFile>

namespace ovation::layout {
namespace {

// Compiled in: resources/web/templates, and the library as the guest page has it.
constexpr QLatin1String Folder(":/web/templates/"), Library(":/web/guest/openvidu-browser.js");
constexpr QLatin1String SharedScript("layout.js"); // of the templates that use it

Result<void> writeResource(const QString &resource, const QString &path) {
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Errc::Failed, QStringLiteral("This program was built without %1.").arg(resource)};
    return writeFileAtomically(path, file.readAll());
}

} // namespace

std::vector<TemplateInfo> layoutTemplates() {
    const auto row = [](const char *id, const char *title, const char *description) {
        return TemplateInfo{QString::fromLatin1(id), QString::fromLatin1(title),
                            QString::fromLatin1(description)};
    };
    return {
        row("minimal", "Minimal", "The shortest page that records: videos in rows, unstyled."),
        row("grid", "Grid", "Everyone in tiles of one size that fill the frame."),
        row("speaker", "Speaker with strip", "The speaker is large, the others are in a strip below."),
        row("screen", "Side by side with a screen", "A shared screen is large, participants are beside it."),
        row("lower-thirds", "Lower thirds",
            "A grid with each participant's name on a bar in the lower third."),
        row("branded", "Branded", "A grid on a background of your own, with a logo and a title."),
    };
}

Result<void> writeTemplate(const QString &id, const QString &folder) {
    const std::vector<TemplateInfo> all = layoutTemplates();
    QStringList ids;
    for (const TemplateInfo &known : all)
        ids.append(known.id);
    if (!ids.contains(id))
        return Error{
            Errc::Failed,
            QStringLiteral("There is no template \"%1\", only %2.").arg(id, ids.join(QStringLiteral(", ")))};
    const QDir pages(Folder + id);
    const QStringList names = pages.entryList(QDir::Files);
    if (!names.contains(QStringLiteral("index.html")))
        return Error{Errc::Failed,
                     QStringLiteral("This program was built without the template \"%1\".").arg(id)};
    QFile page(pages.filePath(QStringLiteral("index.html")));
    if (page.open(QIODevice::ReadOnly) && page.readAll().contains(SharedScript.data()))
        if (Result<void> written =
                writeResource(Folder + SharedScript, folder + QLatin1Char('/') + SharedScript);
            !written)
            return written;
    for (const QString &name : names)
        if (Result<void> written = writeResource(pages.filePath(name), folder + QLatin1Char('/') + name);
            !written)
            return written;
    return writeResource(Library, folder + QStringLiteral("/openvidu-browser.min.js"));
}

} // namespace ovation::layout
