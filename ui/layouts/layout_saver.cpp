#include "ui/layouts/layout_saver.h"

#include <utility>

namespace ovation::ui {
namespace {

QString notUtf8() {
    return LayoutSaver::tr("it is not UTF-8 on the disk; save it to convert it");
}

} // namespace

LayoutSaver::LayoutSaver(LayoutWork &work, CodeEditor &editor, QObject *parent)
    : QObject(parent), m_work(work), m_editor(editor) {}

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
            if (m_elsewhere.value(name) != *one.elsewhere || !m_elsewhere.contains(name))
                Q_EMIT changedElsewhere(name, *one.elsewhere);
            m_elsewhere.insert(name, *one.elsewhere);
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
