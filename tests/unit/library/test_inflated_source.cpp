#include "../heap.h"
#include "archive_files.h"
#include "counted_bytes.h"
#include "zip_builder.h"

#include "library/inflated_source.h"

#include <QTest>

#include <random>

using namespace ovation;
using namespace ovation::library;

namespace {

/// What a deflated entry has between its header and the list.
QByteArray packed(const QByteArray &content) {
    const QByteArray zip = zipOf({{"a", content, true}});
    return zip.mid(31, listIn(zip) - 31);
}

} // namespace

/// What a far seek into a deflated entry costs.
class InflatedSourceTest : public QObject {
    Q_OBJECT

  private:
    const QByteArray m_content = noise(32 << 20);
    const QByteArray m_packed = packed(m_content);
    const std::shared_ptr<AccessPoints> m_points = std::make_shared<AccessPoints>();
    int64_t m_read = 0;

    InflatedSource source() {
        return {std::make_unique<CountedBytes>(m_packed, m_read), m_content.size(), QStringLiteral("a"),
                InflatedSource::Extent::Whole, m_points};
    }

  private Q_SLOTS:
    void aFarSeekDecodesLittleOfWhatWasReadBefore() {
        InflatedSource first = source();
        QCOMPARE(contentOf(first, m_content.size() - 100, 100), m_content.right(100));
        QVERIFY(m_read >= m_packed.size() - 100);
        for (const int64_t at : {30'000'000, 1000, 17'000'000, 16'000'000, 33'000'000}) {
            m_read = 0;
            QCOMPARE(contentOf(first, at, 100), m_content.mid(at, 100));
            QVERIFY2(m_read < 2 * AccessPoints::MinDistance_bytes, QByteArray::number(qint64(m_read)));
        }
        InflatedSource second = source(); // and so does another one
        m_read = 0;
        QCOMPARE(contentOf(second, 30'000'000, 100), m_content.mid(30'000'000, 100));
        QVERIFY2(m_read < 2 * AccessPoints::MinDistance_bytes, QByteArray::number(qint64(m_read)));
    }

    void readingOnContinuesWhereItWas() {
        InflatedSource one = source();
        m_read = 0;
        QCOMPARE(contentOf(one, 4096), m_content);
        QVERIFY2(m_read < m_packed.size() + (1 << 20), QByteArray::number(qint64(m_read)));
    }

    /// As an entry of many gigabytes is read: the points become fewer, never many.
    void pointsHaveALimit() {
        const std::size_t before = allocated_bytes();
        AccessPoints points;
        InflateState state;
        for (int64_t at = 0; at < int64_t(100) << 30; at += 512 << 10)
            points.offer(state, at, at);
        const std::size_t held = allocated_bytes() - before;
        QVERIFY2(held < (8 << 20), QByteArray::number(qulonglong(held)));
        AccessPoints::Place place;
        QVERIFY(points.enter(0, int64_t(90) << 30, state, place));
        QVERIFY(place.at > int64_t(85) << 30); // and they are spread over all of it
        QVERIFY(points.enter(0, int64_t(5) << 30, state, place));
        QVERIFY(!points.enter(0, 100, state, place));
    }
};

QTEST_GUILESS_MAIN(InflatedSourceTest)
#include "test_inflated_source.moc"
