#include "ui/library/thumbnail_cache.h"

#include <QFileInfo>
#include <QImageReader>

#include <algorithm>

namespace ovation::ui {

namespace {

constexpr int Frame_ms = 16;

QImage readThumbnail(const QString &file) {
    if (QFileInfo(file).size() > ThumbnailCache::MaxFile_bytes)
        return {};
    QImageReader reader(file);
    const QSize size = reader.size();
    if (!size.isValid() || std::max(size.width(), size.height()) > ThumbnailCache::MaxSide_px)
        return {};
    if (size.width() > ThumbnailCache::Size.width() || size.height() > ThumbnailCache::Size.height())
        reader.setScaledSize(size.scaled(ThumbnailCache::Size, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

} // namespace

ThumbnailCache::ThumbnailCache(QObject *parent)
    : QObject(parent), m_relay(std::make_shared<Relay>(this)), m_workers("thumbnails", Threads) {
    m_tell.setSingleShot(true);
    m_tell.setInterval(Frame_ms);
    connect(&m_tell, &QTimer::timeout, this, &ThumbnailCache::loaded);
}

ThumbnailCache::~ThumbnailCache() {
    m_relay->detach();
}

QPixmap ThumbnailCache::find(const QString &file) {
    if (file.isEmpty())
        return {};
    if (const QPixmap *kept = m_kept.object(file))
        return *kept;
    if (m_reading.contains(file))
        return {};
    if (const auto at = std::find(m_waiting.begin(), m_waiting.end(), file); at != m_waiting.end())
        m_waiting.erase(at);
    else if (m_waiting.size() >= MaxWaiting)
        m_waiting.erase(m_waiting.begin());
    m_waiting.push_back(file);
    readNext();
    return {};
}

void ThumbnailCache::readNext() {
    while (!m_waiting.empty() && m_reading.size() < Threads) {
        const QString file = m_waiting.back();
        m_waiting.pop_back();
        m_reading.insert(file);
        m_workers.post([file, done = Relay::wrap(m_relay, [this, file](const QImage &image) {
                                  keep(file, image);
                              })] { done(readThumbnail(file)); });
    }
}

void ThumbnailCache::keep(const QString &file, const QImage &image) {
    m_reading.remove(file);
    // One that can't be read is kept, too: as a null image, and not tried with every painting.
    m_kept.insert(file, new QPixmap(QPixmap::fromImage(image)), 1 + int(image.sizeInBytes() / 1024));
    if (!image.isNull() && !m_tell.isActive())
        m_tell.start();
    readNext();
}

} // namespace ovation::ui
