#pragma once

#include "base/cut_text.h"

#include <QString>
#include <QStringList>

namespace ovation::recording {

/// What there is to say about a page that is recorded, sentences: each once, as one that is started again
/// says the same again, and not endlessly, as it may come, go and fail all day. Plain value.
class PageNotes {
  public:
    static constexpr qsizetype MaxNotes = 20, MaxCharacters = 500; ///< of each; the rest is left out

    void add(const QString &note) {
        const QString kept = cutText(note, MaxCharacters);
        if (m_notes.size() < MaxNotes && !m_notes.contains(kept))
            m_notes.append(kept);
    }
    const QStringList &all() const { return m_notes; }

  private:
    QStringList m_notes;
};

} // namespace ovation::recording
