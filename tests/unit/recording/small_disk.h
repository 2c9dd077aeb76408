#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <sys/mount.h>

/// A disk of its own, as small as a test wants it: a tmpfs in a temporary folder. Needs the right to mount.
class SmallDisk {
  public:
    explicit SmallDisk(int size_kB) {
        const QByteArray options = "size=" + QByteArray::number(size_kB) + "k,mode=0700";
        m_mounted = ::mount("tmpfs", QFile::encodeName(m_folder.path()).constData(), "tmpfs", 0,
                            options.constData()) == 0;
    }
    ~SmallDisk() {
        if (m_mounted)
            ::umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isThere() const { return m_mounted; }
    QString path() const { return m_folder.path(); }
    /// Something else takes room, all there is if there is not so much.
    void fill(qint64 bytes) const {
        QFile file(m_folder.filePath(QStringLiteral("something else")));
        if (!file.open(QIODevice::Append | QIODevice::Unbuffered))
            return;
        for (qint64 step = 64 * 1024; bytes > 0 && step >= 512;) {
            const qint64 written = file.write(QByteArray(std::min(step, bytes), 'x'));
            if (written > 0)
                bytes -= written;
            else
                step /= 2;
        }
    }
    void free() const { QFile::remove(m_folder.filePath(QStringLiteral("something else"))); }

  private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};
