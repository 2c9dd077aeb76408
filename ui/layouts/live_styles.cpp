#include "ui/layouts/live_styles.h"

#include "ui/layouts/style_diff.h"

namespace ovation::ui {

void LiveStyles::closeFiles() {
    m_onDisk.clear();
    m_typed.clear();
    m_shown.clear();
    m_failed.clear();
    m_applying = false;
    ++m_generation;
}

void LiveStyles::setPage(const std::optional<QUrl> &address) {
    m_page = address;
    m_ready = m_applying = false;
    ++m_generation;
}

void LiveStyles::loaded() {
    m_ready = true;
    m_applying = false;
    ++m_generation;
    m_shown = m_onDisk;
    m_failed.clear();
    follow();
}

void LiveStyles::setOnDisk(const QString &name, const QString &text) {
    // Files are read while the page is loaded: it has the same.
    if (!m_onDisk.contains(name))
        m_shown.insert(name, text);
    m_onDisk.insert(name, text);
    if (m_typed.value(name) == text)
        m_typed.remove(name);
}

void LiveStyles::setTyped(const QString &name, const QString &text) {
    m_typed.insert(name, text);
    follow();
}

bool LiveStyles::shows(const QString &name, const QString &text) const {
    const auto shown = m_shown.find(name);
    return m_page && m_ready && shown != m_shown.end() && *shown == text;
}

/// One change after the other; the newest text of a file overtakes those before it.
void LiveStyles::follow() {
    if (!m_page || !m_ready || m_applying)
        return;
    for (auto at = m_typed.begin(); at != m_typed.end(); ++at) {
        const QString &name = at.key(), &text = at.value();
        const auto shown = m_shown.find(name);
        const auto failed = m_failed.find(name);
        if (shown == m_shown.end() || *shown == text || (failed != m_failed.end() && *failed == text))
            continue;
        const auto changes = styleDiff(*m_page, name, *shown, text);
        if (!changes || changes->empty())
            continue;
        m_applying = true;
        m_view.applyStyles(
            *changes, [guard = QPointer<LiveStyles>(this), generation = m_generation, name, text](bool done) {
                if (!guard || guard->m_generation != generation)
                    return;
                guard->m_applying = false;
                (done ? guard->m_shown : guard->m_failed).insert(name, text);
                if (done)
                    Q_EMIT guard->applied(name);
                guard->follow();
            });
        return;
    }
}

} // namespace ovation::ui
