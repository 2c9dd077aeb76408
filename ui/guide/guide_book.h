#pragma once

#include "ui/guide/folded_text.h"

#include <QLocale>
#include <QStringList>
#include <QUrl>

#include <vector>

namespace ovation::ui {

/// The guide that is compiled in, in one language: chapters of Markdown, in the order in which its contents
/// link to them; in English those that this language does not have. What it shows and finds is in the
/// program; nothing is fetched. Window thread.
class GuideBook final {
  public:
    static constexpr std::size_t MaxHits = 50;

    struct Chapter {
        QUrl url;
        QString title;
    };
    /// A section that has what was looked for.
    struct Hit {
        QUrl url; ///< with the section as its fragment
        QString title, chapter;
        QString excerpt; ///< one line around the first word
    };

    /// `root` has the English chapters, and a folder with those of each other language.
    explicit GuideBook(const QLocale &language = QLocale(),
                       const QUrl &root = QUrl(QStringLiteral("qrc:/guide/guide/")));

    const std::vector<Chapter> &chapters() const { return m_chapters; } ///< the contents first
    /// The same chapter in the language of this book, whichever language `url` leads to.
    QUrl inLanguage(const QUrl &url) const;
    /// What the chapter says, without the note for translators at its head.
    static QString textOf(const QUrl &url);

    /// What is looked for, folded: each of the words that were typed; and where there are no spaces between
    /// words, the longest parts that the guide has.
    QStringList wordsOf(const QString &typed) const;
    /// Sections that have all of these words, as beginnings or within; first those that have one in their
    /// title.
    std::vector<Hit> find(const QStringList &words) const;
    /// How a link names the section with this heading, as GitHub has it.
    static QString fragmentOf(const QString &heading);

  private:
    struct Section {
        std::size_t chapter = 0;
        QString title, text;
        FoldedText foldedTitle, foldedText;
    };
    void read(const QUrl &url);
    bool has(const QString &word) const;

    QUrl m_english, m_folder;
    std::vector<Chapter> m_chapters;
    std::vector<Section> m_sections;
};

} // namespace ovation::ui
