#pragma once

#include "library/place.h"
#include "library/shelf.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <cstdint>
#include <vector>

namespace ovation::library {

/// Looks at one place now, whatever is known of it. Waits for the disk; any thread.
Seen lookAt(const QString &recordings, const QString &publicUrl, const QString &key);

/// Looks at all recordings, in turns, and reads those that changed since the last time. Nothing tells us what
/// others do to the folder, so each place is asked for its stamps. Its thread gives way to all others, at the
/// disk and at the processor. Waits for the disk; one call at a time.
class LibraryScan {
  public:
    /// What one turn may take; a single place may take longer.
    static constexpr int MaxTurn_ms = 50;
    static constexpr std::size_t MaxRead = 100;

    LibraryScan(QString recordings, QString publicUrl)
        : m_recordings(std::move(recordings)), m_publicUrl(std::move(publicUrl)) {}

    /// Stamps of what is known already, by key; what is not among them is read.
    void setKnown(QHash<QString, QByteArray> stamps) { m_known = std::move(stamps); }

    struct Turn {
        std::vector<Seen> seen;
        bool isLast = false;
        bool failed = false; ///< the folder can't be listed now: nothing is said of what is not in it
        QSet<QString> keys;  ///< with the last: of all places
        int64_t begun_ns = 0, took_ns = 0; ///< of the whole look, CLOCK_MONOTONIC
    };
    /// The first turn after the last of a look begins another.
    Turn next();

  private:
    bool list();
    void look(const Place &place, Turn &turn);

    const QString m_recordings, m_publicUrl;
    QHash<QString, QByteArray> m_known;
    std::vector<Place> m_places;
    std::size_t m_next = 0;
    bool m_isListed = false;
    int64_t m_begun_ns = 0;
};

} // namespace ovation::library
