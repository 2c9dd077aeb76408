#pragma once

#include "base/relay.h"
#include "base/worker_pool.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QTimer>

#include <memory>
#include <vector>

namespace ovation::ui {

/// Thumbnails from files, read off the window's thread when they are first wanted. What was wanted last is
/// read first, and what has waited too long is forgotten: its row has scrolled away. Window thread.
class ThumbnailCache final : public QObject {
    Q_OBJECT

  public:
    static constexpr QSize Size{192, 108};       ///< at most, the aspect ratio kept
    static constexpr int MaxKept_kb = 64 * 1024; ///< memory of the images
    static constexpr size_t MaxWaiting = 128;    ///< files
    static constexpr int64_t MaxFile_bytes = 16 * 1024 * 1024;
    static constexpr int MaxSide_px = 8192; ///< of an image in a file

    explicit ThumbnailCache(QObject *parent = nullptr);
    ~ThumbnailCache() override;

    /// Null while it is not there, which calls for it, and when it can't be read.
    QPixmap find(const QString &file);

  Q_SIGNALS:
    void loaded(); ///< some; at most once in a frame of the screen

  private:
    static constexpr int Threads = 2;
    void readNext();
    void keep(const QString &file, const QImage &image);

    QCache<QString, QPixmap> m_kept{MaxKept_kb};
    std::vector<QString> m_waiting; ///< wanted last at the end
    QSet<QString> m_reading;
    QTimer m_tell;
    std::shared_ptr<Relay> m_relay;
    WorkerPool m_workers; ///< last: it joins
};

} // namespace ovation::ui
