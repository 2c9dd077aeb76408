#pragma once

#include <QString>
#include <QUrl>

#include <vector>

namespace ovation::ui {

/// The guide that is compiled in: chapters of Markdown, in the order in which its contents link to them. What
/// it shows and finds is in the program; nothing is fetched. Window thread.
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

    GuideBook();

    const std::vector<Chapter> &chapters() const { return m_chapters; } ///< the contents first
    /// Sections that have all of these words, as beginnings or within; first those that have one in their
    /// title.
    std::vector<Hit> find(const QString &words) const;
    /// How a link names the section with this heading, as GitHub has it.
    static QString fragmentOf(const QString &heading);

  private:
    struct Section {
        std::size_t chapter = 0;
        QString title, text;
    };
    void read(const QUrl &url);

    std::vector<Chapter> m_chapters;
    std::vector<Section> m_sections;
};

} // namespace ovation::ui
