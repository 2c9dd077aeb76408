#pragma once

#include <QTextBrowser>

namespace ovation::ui {

class GuideBook;

/// A chapter of the guide: goes to sections, marks words, and shows images as wide as the text. Shows what is
/// in the program, and nothing else; a link to another language's chapter leads to that of the book.
class GuidePage final : public QTextBrowser {
    Q_OBJECT

  public:
    /// `book` outlives what is shown.
    explicit GuidePage(const GuideBook &book, QWidget *parent = nullptr);

    /// Marks them wherever they occur: GuideBook::wordsOf().
    void mark(const QStringList &words);
    /// The paragraph, heading or cell at the top, counted from the beginning: the same in every language.
    int topBlock() const;
    void scrollToBlock(int number);
    QVariant loadResource(int type, const QUrl &name) override;

  protected:
    void changeEvent(QEvent *event) override;
    void doSetSource(const QUrl &url, QTextDocument::ResourceType type) override;

  private:
    void goToSection(const QString &fragment);
    void markAgain();

    const GuideBook &m_book;
    QStringList m_words;
};

} // namespace ovation::ui
