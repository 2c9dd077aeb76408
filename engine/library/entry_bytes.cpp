#include "library/entry_bytes.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

namespace ovation::library {
namespace {

constexpr quint32 IsNull = 0xffffffff; ///< instead of the size of a QString

// QDataStream's own way of a list reserves what a damaged number says.
void write(QDataStream &stream, const QStringList &list) {
    stream << qint32(list.size());
    for (const QString &text : list)
        stream << text;
}

// It also makes room for 1 MiB of a text before it finds that none follows.
void read(QDataStream &stream, QString &text) {
    const QByteArray head = stream.device()->peek(sizeof(quint32));
    const auto size = head.size() == sizeof(quint32) ? qFromBigEndian<quint32>(head.constData()) : 0;
    if (size != IsNull && size > stream.device()->bytesAvailable())
        stream.setStatus(QDataStream::ReadCorruptData);
    else
        stream >> text;
}

void read(QDataStream &stream, QStringList &list) {
    qint32 left = 0;
    for (stream >> left; left > 0 && stream.status() == QDataStream::Ok; --left) {
        QString text;
        read(stream, text);
        list.append(text);
    }
}

/// One list of members for both ways.
template <typename Stream, typename E>
void pass(Stream &stream, E &entry) {
    stream.setVersion(QDataStream::Qt_6_0);
    const auto through = [&stream](auto &value) {
        using Value = std::remove_cvref_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, QStringList>) {
            if constexpr (std::is_const_v<E>)
                write(stream, value);
            else
                read(stream, value);
        } else if constexpr (std::is_enum_v<Value> || std::is_same_v<Value, int64_t>) {
            qint64 number = qint64(value);
            if constexpr (std::is_const_v<E>) {
                stream << number;
            } else {
                stream >> number;
                value = Value(number);
            }
        } else if constexpr (std::is_const_v<E>) {
            stream << value;
        } else if constexpr (std::is_same_v<Value, QString>) {
            read(stream, value);
        } else {
            stream >> value;
        }
    };
    const auto all = [&through](auto &...values) { (through(values), ...); };
    all(entry.id, entry.name, entry.sessionId, entry.mode, entry.status, entry.createdAt, entry.size,
        entry.duration, entry.hasAudio, entry.hasVideo, entry.resolution, entry.file, entry.thumbnail,
        entry.participants, entry.markers, entry.kept, entry.health, entry.problem, entry.annotations.tags,
        entry.annotations.notes, entry.annotations.keep, entry.trashedAt, entry.unreadable);
}

bool isPlausible(const Entry &entry) {
    using session::OutputMode;
    return !entry.id.isEmpty() && entry.mode >= OutputMode::Composed &&
           entry.mode <= OutputMode::Individual && entry.status >= recording::Status::Starting &&
           entry.status <= recording::Status::Failed && entry.health >= Health::Unknown &&
           entry.health <= Health::Failed && entry.kept >= Kept::Here && entry.kept <= Kept::Elsewhere;
}

} // namespace

QByteArray toBytes(const Entry &entry) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    pass(stream, entry);
    return bytes;
}

std::shared_ptr<const Entry> entryFromBytes(const QByteArray &bytes) {
    const auto entry = std::make_shared<Entry>();
    QDataStream stream(bytes);
    pass(stream, *entry);
    const bool isWhole = stream.status() == QDataStream::Ok && stream.atEnd();
    return isWhole && isPlausible(*entry) ? entry : nullptr;
}

} // namespace ovation::library
