#pragma once

#include "base/byte_source.h"

#include <QFile>

#include <atomic>

/// A file on the disk as a ByteSource that counts what is read of it.
class FileBytes final : public ovation::ByteSource {
  public:
    explicit FileBytes(const QString &path, std::atomic<int64_t> *count = nullptr)
        : m_file(path), m_count(count) {
        (void)m_file.open(QIODevice::ReadOnly);
    }
    int64_t size() const override { return m_file.size(); }
    ovation::Result<std::size_t> read(int64_t at, std::span<std::byte> into) override {
        if (!m_file.seek(at))
            return ovation::Error{ovation::Errc::Failed, QStringLiteral("It can't be read there.")};
        const qint64 got = m_file.read(reinterpret_cast<char *>(into.data()), qint64(into.size()));
        if (m_count)
            *m_count += std::max<qint64>(got, 0);
        return std::size_t(std::max<qint64>(got, 0));
    }

  private:
    QFile m_file;
    std::atomic<int64_t> *m_count;
};
