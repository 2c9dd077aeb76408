#include "ui/guide/guide_book.h"

#include <QFile>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace ovation::ui {

namespace {

const QUrl Contents(QStringLiteral("qrc:/guide/guide/README.md"));
constexpr int AroundHit = 40; ///< characters of an excerpt in front of the word

QString textOf(const QUrl &url) {
    QFile file(u':' + url.path());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool hasAll(const QString &text, const QStringList &words) {
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// Whole words around the first one that was looked for.
QString excerptOf(const QString &text, const QStringList &words) {
    qsizetype at = -1;
    for (const QString &word : words) {
        const qsizetype found = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (found >= 0 && (at < 0 || found < at))
            at = found;
    }
    qsizetype begin = std::max<qsizetype>(at - AroundHit, 0);
    if (begin > 0)
        begin = text.indexOf(u' ', begin) + 1;
    const QString excerpt = text.mid(begin, 3 * AroundHit).simplified();
    return begin > 0 ? QChar(0x2026) + excerpt : excerpt;
}

} // namespace

GuideBook::GuideBook() {
    read(Contents);
    static const QRegularExpression link(QStringLiteral("\\]\\(([a-z-]+\\.md)\\)"));
    const QString contents = textOf(Contents);
    for (auto matches = link.globalMatch(contents); matches.hasNext();) {
        const QUrl url = Contents.resolved(QUrl(matches.next().captured(1)));
        if (std::none_of(m_chapters.begin(), m_chapters.end(),
                         [&](const Chapter &one) { return one.url == url; }))
            read(url);
    }
}

void GuideBook::read(const QUrl &url) {
    QTextDocument document;
    document.setMarkdown(textOf(url));
    const std::size_t chapter = m_chapters.size();
    m_chapters.push_back({url, {}});
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level == 1)
            m_chapters.back().title = block.text();
        if (level > 0 || m_sections.empty() || m_sections.back().chapter != chapter)
            m_sections.push_back({chapter, block.text(), {}});
        else // images are one character
            m_sections.back().text += QString(block.text()).remove(QChar::ObjectReplacementCharacter) + u' ';
    }
}

std::vector<GuideBook::Hit> GuideBook::find(const QString &words) const {
    const QStringList all = words.simplified().split(u' ', Qt::SkipEmptyParts);
    std::vector<Hit> hits;
    if (all.isEmpty())
        return hits;
    const auto add = [&](bool inTitle) {
        for (const Section &section : m_sections) {
            const bool isInTitle = std::any_of(all.begin(), all.end(), [&](const QString &word) {
                return section.title.contains(word, Qt::CaseInsensitive);
            });
            if (isInTitle != inTitle || hits.size() >= MaxHits ||
                !hasAll(section.title + u' ' + section.text, all))
                continue;
            QUrl url = m_chapters[section.chapter].url;
            url.setFragment(fragmentOf(section.title));
            hits.push_back(
                {url, section.title, m_chapters[section.chapter].title, excerptOf(section.text, all)});
        }
    };
    add(true);
    add(false);
    return hits;
}

QString GuideBook::fragmentOf(const QString &heading) {
    QString fragment;
    for (const QChar character : heading.toLower()) {
        if (character.isLetterOrNumber() || character == u'-' || character == u'_')
            fragment += character;
        else if (character == u' ')
            fragment += u'-';
    }
    return fragment;
}

} // namespace ovation::ui
