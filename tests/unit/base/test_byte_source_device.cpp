#include "base/byte_source_device.h"

#include <QTest>

#include <algorithm>

using namespace ovation;

namespace {

/// Letters; fails from `broken` on.
class Letters final : public ByteSource {
  public:
    explicit Letters(QByteArray bytes, int64_t broken = -1) : m_bytes(std::move(bytes)), m_broken(broken) {}
    int64_t size() const override { return m_bytes.size(); }
    Result<std::size_t> read(int64_t at, std::span<std::byte> into) override {
        if (m_broken >= 0 && at + int64_t(into.size()) > m_broken)
            return Error{Errc::Failed, QStringLiteral("the disk does not answer")};
        const auto count = std::size_t(std::clamp<int64_t>(size() - at, 0, int64_t(into.size())));
        std::copy_n(reinterpret_cast<const std::byte *>(m_bytes.constData()) + at, count, into.begin());
        return count;
    }

  private:
    QByteArray m_bytes;
    int64_t m_broken;
};

} // namespace

class ByteSourceDeviceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void isReadAtAnyPlace() {
        ByteSourceDevice device(std::make_shared<Letters>("abcdefghij"));
        QVERIFY(device.isReadable() && !device.isWritable() && !device.isSequential());
        QCOMPARE(device.size(), 10);
        QVERIFY(device.seek(4));
        QCOMPARE(device.read(3), QByteArray("efg"));
        QCOMPARE(device.pos(), 7);
        QVERIFY(device.seek(0));
        QCOMPARE(device.readAll(), QByteArray("abcdefghij"));
        QVERIFY(device.atEnd());
        QCOMPARE(device.read(1), QByteArray());
    }

    void endsWhereTheSourceEnds() {
        ByteSourceDevice device(std::make_shared<Letters>("abc"));
        QVERIFY(device.seek(2));
        QCOMPARE(device.read(100), QByteArray("c"));
        ByteSourceDevice empty(std::make_shared<Letters>(QByteArray()));
        QCOMPARE(empty.readAll(), QByteArray());
    }

    void saysWhyItCannotBeRead() {
        ByteSourceDevice device(std::make_shared<Letters>("abcdefghij", 5));
        QCOMPARE(device.read(5), QByteArray("abcde"));
        char one = 0;
        QCOMPARE(device.read(&one, 1), -1);
        QCOMPARE(device.errorString(), QStringLiteral("the disk does not answer"));
    }
};

QTEST_GUILESS_MAIN(ByteSourceDeviceTest)

#include "test_byte_source_device.moc"
