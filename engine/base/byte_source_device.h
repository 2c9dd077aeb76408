#pragma once

#include "base/byte_source.h"

#include <QIODevice>

#include <memory>

namespace ovation {

/// A ByteSource as a device of Qt, to be read at any place. It is open from the beginning, and its errors are
/// errorString(). Reads on whatever thread calls it, one call at a time, and waits for the disk.
class ByteSourceDevice final : public QIODevice {
    Q_OBJECT

  public:
    /// `source` is not null.
    explicit ByteSourceDevice(std::shared_ptr<ByteSource> source, QObject *parent = nullptr);

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_source->size(); }

  protected:
    qint64 readData(char *into, qint64 size) override;
    qint64 writeData(const char *from, qint64 size) override;

  private:
    const std::shared_ptr<ByteSource> m_source;
};

} // namespace ovation
