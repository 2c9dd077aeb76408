#include "ui/guide/guide_book.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace ovation::ui {

namespace {

const QString Contents = QStringLiteral("README.md");
constexpr int AroundHit = 40; ///< characters of an excerpt in front of the word
constexpr int MaxPart = 12;   ///< characters of a word between which and the next there is no space

QString fileOf(const QUrl &url) {
    return url.isLocalFile() ? url.toLocalFile() : u':' + url.path();
}

/// Of the chapters in this language. As with the texts of the window, regions share one.
QUrl folderOf(const QLocale &language, const QUrl &root) {
    const QStringList names = QDir(fileOf(root)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const QLocale own(name);
        if (own.language() == language.language() && own.script() == language.script())
            return root.resolved(QUrl(name + u'/'));
    }
    return root;
}

bool isHan(QChar character) {
    return character.script() == QChar::Script_Han;
}

/// Whole words around the first one that was looked for.
QString excerptOf(const QString &text, const FoldedText &folded, const QStringList &words) {
    qsizetype at = 0;
    bool isFound = false;
    for (const QString &word : words) {
        const qsizetype found = folded.text.indexOf(word);
        if (found < 0)
            continue;
        const qsizetype place = folded.placeOf(found, word.size()).first;
        at = isFound ? std::min(at, place) : place;
        isFound = true;
    }
    qsizetype begin = std::max<qsizetype>(at - AroundHit, 0);
    if (begin > 0) {
        const qsizetype space = text.indexOf(u' ', begin);
        if (space >= 0 && space < at) // Chinese may have none
            begin = space + 1;
    }
    const QString excerpt = text.mid(begin, 3 * AroundHit).simplified();
    return begin > 0 ? QChar(0x2026) + excerpt : excerpt;
}

} // namespace

GuideBook::GuideBook(const QLocale &language, const QUrl &root)
    : m_english(root), m_folder(folderOf(language, root)) {
    const QUrl contents = inLanguage(root.resolved(QUrl(Contents)));
    read(contents);
    static const QRegularExpression link(QStringLiteral("\\]\\(([a-z-]+\\.md)\\)"));
    const QString text = textOf(contents);
    for (auto matches = link.globalMatch(text); matches.hasNext();) {
        const QUrl url = inLanguage(contents.resolved(QUrl(matches.next().captured(1))));
        if (std::none_of(m_chapters.begin(), m_chapters.end(),
                         [&](const Chapter &one) { return one.url == url; }))
            read(url);
    }
    for (Section &section : m_sections) {
        section.foldedTitle = FoldedText(section.title);
        section.foldedText = FoldedText(section.text);
    }
}

QUrl GuideBook::inLanguage(const QUrl &url) const {
    for (const QUrl &folder : {m_folder, m_english}) {
        QUrl own = folder.resolved(QUrl(url.fileName()));
        own.setFragment(url.fragment());
        if (QFile::exists(fileOf(own)))
            return own;
    }
    return url;
}

QString GuideBook::textOf(const QUrl &url) {
    QFile file(fileOf(url));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression note(QStringLiteral("\\A<!--[^>]*-->\\s*"));
    return QString::fromUtf8(file.readAll()).remove(note);
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
            m_sections.push_back({chapter, block.text(), {}, {}, {}});
        else // images are one character
            m_sections.back().text += QString(block.text()).remove(QChar::ObjectReplacementCharacter) + u' ';
    }
}

bool GuideBook::has(const QString &word) const {
    return std::any_of(m_sections.begin(), m_sections.end(), [&](const Section &section) {
        return section.foldedTitle.text.contains(word) || section.foldedText.text.contains(word);
    });
}

QStringList GuideBook::wordsOf(const QString &typed) const {
    QStringList words;
    const QStringList all = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &one : all) {
        const QString word = FoldedText(one).text;
        if (word.isEmpty())
            continue;
        if (std::none_of(word.begin(), word.end(), isHan) || has(word)) {
            words += word;
            continue;
        }
        for (qsizetype at = 0, count = 0; at < word.size(); at += count) {
            count = std::min<qsizetype>(word.size() - at, MaxPart);
            while (count > 1 && !has(word.mid(at, count)))
                --count;
            words += word.mid(at, count);
        }
    }
    return words;
}

std::vector<GuideBook::Hit> GuideBook::find(const QStringList &words) const {
    std::vector<Hit> hits;
    if (words.isEmpty())
        return hits;
    const auto add = [&](bool inTitle) {
        for (const Section &section : m_sections) {
            const auto titleHas = [&](const QString &word) {
                return section.foldedTitle.text.contains(word);
            };
            const bool isInTitle = std::any_of(words.begin(), words.end(), titleHas);
            const bool hasAll = std::all_of(words.begin(), words.end(), [&](const QString &word) {
                return titleHas(word) || section.foldedText.text.contains(word);
            });
            if (isInTitle != inTitle || hits.size() >= MaxHits || !hasAll)
                continue;
            QUrl url = m_chapters[section.chapter].url;
            url.setFragment(fragmentOf(section.title));
            hits.push_back({url, section.title, m_chapters[section.chapter].title,
                            excerptOf(section.text, section.foldedText, words)});
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
