#pragma once

#include <QTextBrowser>

namespace ovation::ui {

/// A chapter of the guide: goes to sections, marks words, and shows images as wide as the text. Shows what is
/// in the program, and nothing else.
class GuidePage final : public QTextBrowser {
    Q_OBJECT

  public:
    explicit GuidePage(QWidget *parent = nullptr);

    /// Marks them wherever they occur.
    void mark(const QString &words);
    QVariant loadResource(int type, const QUrl &name) override;

  protected:
    void changeEvent(QEvent *event) override;
    void doSetSource(const QUrl &url, QTextDocument::ResourceType type) override;

  private:
    void goToSection(const QString &fragment);
    void markAgain();

    QStringList m_words;
};

} // namespace ovation::ui
