#include "ui/guide/guide_page.h"

#include "ui/guide/guide_book.h"

#include <QEvent>
#include <QImage>
#include <QScrollBar>
#include <QTextBlock>

namespace ovation::ui {

namespace {
constexpr int ImageWidth_px = 640;
}

GuidePage::GuidePage(QWidget *parent) : QTextBrowser(parent) {
    setOpenExternalLinks(false);
    // A screen reader follows the cursor, which arrows move.
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(16);
    connect(this, &QTextBrowser::sourceChanged, this, &GuidePage::markAgain); // back and forward, too
}

/// Links have the color of the theme in which they were read.
void GuidePage::changeEvent(QEvent *event) {
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || source().isEmpty())
        return;
    const int place = verticalScrollBar()->value();
    reload();
    verticalScrollBar()->setValue(place);
}

QVariant GuidePage::loadResource(int type, const QUrl &name) {
    if (source().resolved(name).scheme() != QLatin1String("qrc"))
        return {};
    QVariant resource = QTextBrowser::loadResource(type, name);
    if (type != QTextDocument::ImageResource)
        return resource;
    QImage image = QImage::fromData(resource.toByteArray());
    const int width = int(ImageWidth_px * devicePixelRatioF());
    if (image.width() > width)
        image = image.scaledToWidth(width, Qt::SmoothTransformation);
    image.setDevicePixelRatio(devicePixelRatioF());
    return image;
}

void GuidePage::doSetSource(const QUrl &url, QTextDocument::ResourceType type) {
    if (source().resolved(url).scheme() != QLatin1String("qrc"))
        return;
    QTextBrowser::doSetSource(url, type);
    goToSection(source().fragment());
}

/// Qt gives the headings of Markdown no anchors.
void GuidePage::goToSection(const QString &fragment) {
    for (QTextBlock block = document()->begin(); block.isValid() && !fragment.isEmpty();
         block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || GuideBook::fragmentOf(block.text()) != fragment)
            continue;
        QTextCursor cursor(block);
        setTextCursor(cursor);
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top());
        return;
    }
}

void GuidePage::mark(const QString &words) {
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    markAgain();
}

void GuidePage::markAgain() {
    QList<ExtraSelection> marks;
    QTextCharFormat look;
    look.setBackground(palette().highlight());
    look.setForeground(palette().highlightedText());
    for (const QString &word : std::as_const(m_words))
        for (QTextCursor at = document()->find(word); !at.isNull(); at = document()->find(word, at))
            marks.append({at, look});
    setExtraSelections(marks);
}

} // namespace ovation::ui
