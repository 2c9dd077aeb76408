#include "export/audio_parts.h"

#include <QtTest>

using namespace ovation::exporting;

/// A participant's name becomes that of a file, and the file that of a track of a timeline.
class TrackNamesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aNameLeadsNowhereElse_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");
        QTest::newRow("folders") << QStringLiteral("../../etc/x") << QStringLiteral("_.._etc_x");
        QTest::newRow("a protocol") << QStringLiteral("concat:a|b") << QStringLiteral("concat_a_b");
        QTest::newRow("an address") << QStringLiteral("http://127.0.0.1/x?y")
                                    << QStringLiteral("http___127.0.0.1_x_y");
        QTest::newRow("another device") << QStringLiteral("C:\\x") << QStringLiteral("C__x");
        QTest::newRow("line breaks") << QStringLiteral("Ada\nBob\x7f") << QStringLiteral("Ada_Bob_");
        QTest::newRow("other direction") << QStringLiteral("Ada\u202egpj") << QStringLiteral("Ada_gpj");
        QTest::newRow("nothing") << QStringLiteral("..") << QStringLiteral("Participant");
    }
    void aNameLeadsNowhereElse() {
        QFETCH(QString, name);
        QFETCH(QString, file);
        const auto groups = byParticipant({{QStringLiteral("con"), name, {}, 0}});
        QCOMPARE(groups.size(), std::size_t(1));
        QCOMPARE(groups[0].fileName, file);
    }
};

QTEST_GUILESS_MAIN(TrackNamesTest)
#include "test_track_names.moc"
