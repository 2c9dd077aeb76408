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

GuidePage::GuidePage(const GuideBook &book, QWidget *parent) : QTextBrowser(parent), m_book(book) {
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
    if (type == QTextDocument::MarkdownResource)
        return GuideBook::textOf(source().resolved(name));
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
    const QUrl target = source().resolved(url);
    if (target.scheme() != QLatin1String("qrc"))
        return;
    QTextBrowser::doSetSource(m_book.inLanguage(target), type);
    goToSection(source().fragment());
}

/// Qt gives the headings of Markdown no anchors.
void GuidePage::goToSection(const QString &fragment) {
    for (QTextBlock block = document()->begin(); block.isValid() && !fragment.isEmpty();
         block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || GuideBook::fragmentOf(block.text()) != fragment)
            continue;
        setTextCursor(QTextCursor(block));
        scrollToBlock(block.blockNumber());
        return;
    }
}

int GuidePage::topBlock() const {
    const bool isAtTop = verticalScrollBar()->value() == 0;
    return isAtTop ? 0 : cursorForPosition({0, 0}).blockNumber();
}

void GuidePage::scrollToBlock(int number) {
    const QTextBlock block = document()->findBlockByNumber(number);
    if (number > 0 && block.isValid())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(QTextCursor(block)).top());
}

void GuidePage::mark(const QStringList &words) {
    m_words = words;
    markAgain();
}

void GuidePage::markAgain() {
    QList<ExtraSelection> marks;
    QTextCharFormat look;
    look.setBackground(palette().highlight());
    look.setForeground(palette().highlightedText());
    for (QTextBlock block = document()->begin(); block.isValid() && !m_words.empty(); block = block.next()) {
        const FoldedText folded(block.text());
        for (const QString &word : std::as_const(m_words))
            for (qsizetype at = 0; (at = folded.text.indexOf(word, at)) >= 0; at += word.size()) {
                const auto [first, behind] = folded.placeOf(at, word.size());
                QTextCursor cursor(block);
                cursor.setPosition(block.position() + int(first));
                cursor.setPosition(block.position() + int(behind), QTextCursor::KeepAnchor);
                marks.append({cursor, look});
            }
    }
    setExtraSelections(marks);
}

} // namespace ovation::ui
