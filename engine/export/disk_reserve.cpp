#include "export/disk_reserve.h"

#include <QFile>

#include <sys/stat.h>

namespace ovation::exporting {

int64_t DiskReserve::of(const QString &folder) const {
    struct stat recordings = {}, there = {};
    const bool isShared = stat(QFile::encodeName(m_recordingPath).constData(), &recordings) == 0 &&
                          stat(QFile::encodeName(folder).constData(), &there) == 0 &&
                          recordings.st_dev == there.st_dev;
    return isShared ? m_bytes : 0;
}

} // namespace ovation::exporting
