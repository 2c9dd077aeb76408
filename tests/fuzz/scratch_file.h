#pragma once

#include "input.h"

#include <QFile>
#include <QTemporaryDir>

namespace ovation::fuzz {

/// A file in memory, for parsers that read one. Its folder goes with it.
class ScratchFile {
  public:
    explicit ScratchFile(const QString &name) : m_path(m_folder.filePath(name)) {
        require(m_folder.isValid());
    }

    const QString &path() const { return m_path; }
    void fill(std::span<const uint8_t> bytes) {
        QFile file(m_path);
        require(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(reinterpret_cast<const char *>(bytes.data()), qint64(bytes.size()));
    }
    QByteArray content() const {
        QFile file(m_path);
        require(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

  private:
    QTemporaryDir m_folder{QStringLiteral("/dev/shm/ovation-fuzz-XXXXXX")};
    QString m_path;
};

} // namespace ovation::fuzz
