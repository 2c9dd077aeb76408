#pragma once

#include "base/relay.h"
#include "base/result.h"
#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "config/settings.h"
#include "library/library_scan.h"
#include "library/shelf.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace ovation::library {

/// Keeps the shelf up to date: looks at all recordings again and again, in turns between which searches are
/// answered. Begins with the first question. Engine thread, which waits for nothing; the shelf and the look
/// have a thread each.
class CatalogWork final : public QObject {
    Q_OBJECT

  public:
    template <typename T>
    using Answer = std::function<void(Result<T>)>;

    explicit CatalogWork(const config::Settings &settings);
    ~CatalogWork() override;

    /// What a job on the disk did, and what it saw afterwards.
    struct Outcome {
        Result<void> result;
        std::vector<Seen> seen;
    };

    bool isBegun() const { return m_isBegun; }
    void find(const Query &query, Answer<Page> done);
    void allTags(Answer<QStringList> done);
    /// `then` is called when the shelf knows it. Left out before anything was asked: all will be looked at.
    void take(std::vector<Seen> seen, std::function<void()> then);
    void announcements(std::function<void(std::map<QString, int64_t>)> done);
    void setAnnouncements(const std::map<QString, int64_t> &all);

  Q_SIGNALS:
    /// Not more often than every Notice_ms.
    void changed();

  private:
    void begin();
    void lookOn();
    void looked(const std::shared_ptr<LibraryScan::Turn> &turn);
    void taken(const Shelf::Taken &taken);
    void lookLater(int64_t took_ns);
    static constexpr int Notice_ms = 250;

    const QString m_recordings, m_publicUrl, m_indexPath;
    std::unique_ptr<Shelf> m_shelf; ///< made and used on its thread
    LibraryScan m_scan;             ///< used on its thread
    bool m_isBegun = false, m_indexLost = false;
    QTimer m_notice, m_again;
    const std::shared_ptr<Relay> m_relay;
    ThreadCheck m_thread;
    WorkerPool m_onShelf{"library index", 1}, m_onScan{"library scan", 1};
};

} // namespace ovation::library
