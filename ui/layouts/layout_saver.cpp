#include "ui/layouts/layout_saver.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <chrono>
#include <utility>

namespace ovation::ui {
namespace {

constexpr std::chrono::milliseconds LookAfter(250);

QString notUtf8() {
    return LayoutSaver::tr("it is not UTF-8 on the disk; save it to convert it");
}

} // namespace

LayoutSaver::LayoutSaver(LayoutWork &work, CodeEditor &editor, QObject *parent)
    : QObject(parent), m_work(work), m_editor(editor) {
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(LookAfter);
    const auto lookSoon = [this] { m_lookSoon.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, lookSoon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, lookSoon);
    connect(&m_lookSoon, &QTimer::timeout, this, &LayoutSaver::look);
}

void LayoutSaver::open(const QString &layout) {
    ++m_generation;
    m_layout = layout;
    m_onDisk.clear();
    m_elsewhere.clear();
    abandon();
}

void LayoutSaver::setOnDisk(const QString &name, const QByteArray &text) {
    m_onDisk.insert(name, text);
    m_elsewhere.remove(name);
    watch();
}

void LayoutSaver::close(const QString &name) {
    m_onDisk.remove(name);
    m_elsewhere.remove(name);
}

/// Folders, too: programs that put another file in the place of one leave nothing to watch.
void LayoutSaver::watch() {
    QSet<QString> wanted;
    for (auto at = m_onDisk.constBegin(); at != m_onDisk.constEnd(); ++at) {
        const QFileInfo file(QDir(m_work.folder()).filePath(m_layout + u'/' + at.key()));
        wanted += file.absoluteFilePath();
        wanted += file.absolutePath();
    }
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString &path : watched)
        if (!wanted.remove(path))
            m_watcher.removePath(path);
    for (const QString &path : std::as_const(wanted))
        if (QFileInfo::exists(path))
            m_watcher.addPath(path);
}

/// What was written here is read again, too: it is what the editor has then.
void LayoutSaver::look() {
    using Texts = QHash<QString, QByteArray>;
    m_work.run<Texts>(
        [layout = m_layout, names = m_onDisk.keys()](layout::LayoutLibrary &library) {
            Texts texts;
            for (const QString &name : names)
                if (const auto text = library.read(layout, name))
                    texts.insert(name, *text);
            return texts;
        },
        [guard = QPointer<LayoutSaver>(this), generation = m_generation](const Texts &texts) {
            if (!guard || guard->m_generation != generation)
                return;
            guard->watch();
            for (auto at = texts.begin(); at != texts.end(); ++at)
                if (guard->m_onDisk.contains(at.key()) && guard->m_onDisk.value(at.key()) != at.value() &&
                    !QString::fromUtf8(at.value()).contains(QChar::ReplacementCharacter))
                    guard->noteElsewhere(at.key(), at.value());
        });
}

void LayoutSaver::noteElsewhere(const QString &name, const QByteArray &onDisk) {
    const bool isNews = !m_elsewhere.contains(name) || m_elsewhere.value(name) != onDisk;
    m_elsewhere.insert(name, onDisk);
    if (isNews)
        Q_EMIT changedElsewhere(name, onDisk);
}

void LayoutSaver::save(Cause cause, std::function<void(bool)> done) {
    if (!m_waiting.empty()) {
        // What a person wants is more than what is done by itself.
        const bool more = cause == Cause::Person && m_cause == Cause::Pause;
        (more ? m_next : m_waiting).push_back(std::move(done));
        return;
    }
    m_waiting.push_back(std::move(done));
    m_cause = cause;
    m_asked = true;
    m_editor.save(cause == Cause::Person ? CodeEditor::Save::Changed : CodeEditor::Save::CompleteOnly);
}

void LayoutSaver::handOver(const std::vector<EditorText> &texts) {
    if (!std::exchange(m_asked, false))
        return;
    const QHash<QString, QByteArray> expected =
        m_cause == Cause::Pause ? m_onDisk : QHash<QString, QByteArray>();
    m_work.run<Outcomes>(
        [layout = m_layout, texts, expected](layout::LayoutLibrary &library) {
            return write(library, layout, texts, expected);
        },
        [guard = QPointer<LayoutSaver>(this), generation = m_generation](const Outcomes &outcomes) {
            if (guard && guard->m_generation == generation)
                guard->finish(outcomes);
        });
}

LayoutSaver::Outcomes LayoutSaver::write(layout::LayoutLibrary &library, const QString &layout,
                                         const std::vector<EditorText> &texts,
                                         const QHash<QString, QByteArray> &expected) {
    Outcomes outcomes;
    for (const EditorText &text : texts) {
        if (const auto known = expected.find(text.name); known != expected.end()) {
            const auto there = library.read(layout, text.name);
            if (!there && !known->isEmpty()) {
                outcomes.push_back({text, there.error(), {}});
                continue;
            }
            if (there && *there != *known) {
                outcomes.push_back({text, {}, *there});
                continue;
            }
            if (there && QString::fromUtf8(*there).contains(QChar::ReplacementCharacter)) {
                outcomes.push_back({text, Error{Errc::Failed, notUtf8()}, {}});
                continue;
            }
        }
        outcomes.push_back({text, library.write(layout, text.name, text.text.toUtf8()), {}});
    }
    return outcomes;
}

void LayoutSaver::finish(const Outcomes &outcomes) {
    QHash<QString, QString> texts;
    bool all = true;
    for (const Outcome &one : outcomes) {
        const QString &name = one.text.name;
        if (one.elsewhere) {
            all = false;
            noteElsewhere(name, *one.elsewhere);
        } else if (!one.written) {
            all = false;
            Q_EMIT failed(name, one.written.error());
        } else {
            setOnDisk(name, one.text.text.toUtf8());
            m_editor.markSaved(one.text.number);
            texts.insert(name, one.text.text);
        }
    }
    if (!texts.isEmpty())
        Q_EMIT saved(m_cause, texts);
    answer(all);
}

void LayoutSaver::abandon() {
    m_asked = false;
    for (auto &done : std::exchange(m_next, {})) // the texts that it wanted are gone, too
        m_waiting.push_back(std::move(done));
    answer(false);
}

void LayoutSaver::answer(bool ok) {
    const auto next = std::exchange(m_next, {});
    for (const auto &done : std::exchange(m_waiting, {}))
        done(ok);
    for (const auto &done : next)
        save(Cause::Person, done);
}

} // namespace ovation::ui
