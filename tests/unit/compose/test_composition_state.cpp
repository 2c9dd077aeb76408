#include "compose/composition_state.h"

#include <QtTest>

using namespace ovation;

/// One recording, composed by one process after the other.
class CompositionStateTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void numbersAreAddedUp();
};

void CompositionStateTest::numbersAreAddedUp() {
    compose::CompositionState state{5000, 100, 3, 1.5, 2.5, {}, QStringLiteral("漢")};
    state.addEarlier({4000, 90, 2, 0.5, 0.25, {}, QStringLiteral("漢")});
    QVERIFY((state == compose::CompositionState{5000, 190, 5, 2.0, 2.75, {}, QStringLiteral("漢")}));
}

QTEST_GUILESS_MAIN(CompositionStateTest)
#include "test_composition_state.moc"
