#include "library/retention_rules.h"

#include <QtTest>

using namespace ovation;
using namespace ovation::library;
using namespace Qt::StringLiterals;

namespace {

constexpr int64_t Hour_ms = 3600'000, Day_ms = 24 * Hour_ms, Now_ms = 1'000 * Day_ms;
constexpr int64_t Gigabyte = 1'000'000'000;

} // namespace

class RetentionRulesTest : public QObject {
    Q_OBJECT

  private:
    static std::shared_ptr<Entry> recordingOf(const QString &id, int64_t age_ms, int64_t size = Gigabyte) {
        const auto entry = std::make_shared<Entry>();
        entry->id = id;
        entry->createdAt = Now_ms - age_ms;
        entry->size = size;
        return entry;
    }
    static RetentionState stateOf(const Entries &recordings) {
        RetentionState state;
        state.recordings = recordings;
        state.now_ms = Now_ms;
        return state;
    }
    static QStringList idsOf(const std::vector<PlannedRemoval> &plan) {
        QStringList ids;
        for (const PlannedRemoval &removal : plan)
            ids << removal.entry->id;
        return ids;
    }

  private Q_SLOTS:
    void withoutARuleNothingGoes() {
        QVERIFY(!config::RetentionRules().any());
        QVERIFY(planRetention({}, stateOf({recordingOf(u"a"_s, 900 * Day_ms)})).empty());
    }

    void byAgeItIsAnnouncedADayBefore() {
        const auto recording = recordingOf(u"a"_s, 29 * Day_ms - Hour_ms);
        RetentionState state = stateOf({recording});
        const config::RetentionRules rules{.maxAge_days = 30};
        QVERIFY(planRetention(rules, state).empty());
        state.now_ms += Hour_ms;
        auto plan = planRetention(rules, state);
        QCOMPARE(idsOf(plan), QStringList{u"a"_s});
        QCOMPARE(plan[0].why, PlannedRemoval::Why::Age);
        QCOMPARE(plan[0].at_ms, recording->createdAt + 30 * Day_ms);
        state.announced[noticeOf(plan[0])] = state.now_ms;
        state.now_ms += Day_ms;
        plan = planRetention(rules, state);
        QCOMPARE(plan[0].at_ms, state.now_ms); // due now, and not before
    }

    void whatWasOldWhenTheRuleCameIsAnnouncedFirstToo() {
        RetentionState state = stateOf({recordingOf(u"a"_s, 900 * Day_ms)});
        const config::RetentionRules rules{.maxAge_days = 30};
        const auto plan = planRetention(rules, state);
        QCOMPARE(plan[0].at_ms, Now_ms + Day_ms);
        state.announced[noticeOf(plan[0])] = Now_ms - 2 * Day_ms; // before a restart
        QVERIFY(planRetention(rules, state)[0].at_ms <= Now_ms);
        // Another one with its id has not been announced.
        state.recordings = {recordingOf(u"a"_s, 800 * Day_ms)};
        QCOMPARE(planRetention(rules, state)[0].at_ms, Now_ms + Day_ms);
    }

    void whatWaitsForItsUploadStaysAndWhatIsElsewhereTakesNoRoom() {
        const auto waiting = recordingOf(u"waiting"_s, 900 * Day_ms);
        waiting->kept = Kept::Waiting;
        const auto elsewhere = recordingOf(u"elsewhere"_s, 800 * Day_ms);
        elsewhere->kept = Kept::Elsewhere;
        const auto both = recordingOf(u"both"_s, 700 * Day_ms);
        both->kept = Kept::Both;
        const RetentionState state = stateOf({waiting, elsewhere, both});
        QCOMPARE(idsOf(planRetention({.maxAge_days = 30}, state)), QStringList({u"elsewhere"_s, u"both"_s}));
        QCOMPARE(idsOf(planRetention({.maxSize_bytes = Gigabyte}, state)), QStringList{u"both"_s});
        QVERIFY(planRetention({.maxSize_bytes = 2 * Gigabyte}, state).empty());
    }

    void whatIsKeptRunsOrIsNotUnderstoodStays() {
        Entries all;
        for (const auto status :
             {recording::Status::Starting, recording::Status::Started, recording::Status::Stopped}) {
            all.push_back(recordingOf(recording::toText(status), 900 * Day_ms));
            const_cast<Entry &>(*all.back()).status = status;
        }
        const auto kept = recordingOf(u"kept"_s, 900 * Day_ms),
                   unreadable = recordingOf(u"unreadable"_s, 900 * Day_ms),
                   undated = recordingOf(u"undated"_s, 900 * Day_ms),
                   failed = recordingOf(u"failed"_s, 900 * Day_ms);
        kept->annotations.keep = true;
        unreadable->unreadable = u"It has no metadata"_s;
        undated->createdAt = 0;
        failed->status = recording::Status::Failed;
        for (const auto &one : {kept, unreadable, undated, failed})
            all.push_back(one);
        for (const config::RetentionRules &rules :
             {config::RetentionRules{.maxAge_days = 1}, config::RetentionRules{.maxSize_bytes = 1}})
            QCOMPARE(idsOf(planRetention(rules, stateOf(all))), QStringList{u"failed"_s});
    }

    void theOldestGoUntilTheRestFits() {
        RetentionState state = stateOf({recordingOf(u"new"_s, Day_ms), recordingOf(u"oldest"_s, 9 * Day_ms),
                                        recordingOf(u"old"_s, 5 * Day_ms, 2 * Gigabyte)});
        const auto plan = [&](int64_t max) { return planRetention({.maxSize_bytes = max}, state); };
        QCOMPARE(idsOf(plan(4 * Gigabyte)), QStringList());
        QCOMPARE(idsOf(plan(3 * Gigabyte)), QStringList{u"oldest"_s});
        QCOMPARE(idsOf(plan(3 * Gigabyte - 1)), QStringList({u"oldest"_s, u"old"_s}));
        const auto first = plan(3 * Gigabyte)[0];
        QCOMPARE(first.why, PlannedRemoval::Why::Disk);
        QCOMPARE(first.at_ms, Now_ms + DiskNotice_ms);
        state.announced[noticeOf(first)] = Now_ms - DiskNotice_ms;
        QCOMPARE(plan(3 * Gigabyte)[0].at_ms, Now_ms);
    }

    void theTrashGoesBeforeAnyRecording() {
        RetentionState state = stateOf({recordingOf(u"a"_s, 9 * Day_ms)});
        state.trash = {recordingOf(u".trash/x-2"_s, Day_ms), recordingOf(u".trash/y-1"_s, Day_ms)};
        const_cast<Entry &>(*state.trash[0]).trashedAt = 2;
        const_cast<Entry &>(*state.trash[1]).trashedAt = 1;
        auto plan = planRetention({.maxSize_bytes = 2 * Gigabyte}, state);
        QCOMPARE(idsOf(plan), QStringList{u".trash/y-1"_s});
        QCOMPARE(plan[0].why, PlannedRemoval::Why::Trash);
        QCOMPARE(plan[0].at_ms, Now_ms);
        plan = planRetention({.maxSize_bytes = 1}, state);
        QCOMPARE(idsOf(plan), QStringList({u".trash/y-1"_s, u".trash/x-2"_s, u"a"_s}));
    }

    void freeSpaceIsKept() {
        RetentionState state = stateOf({recordingOf(u"a"_s, 9 * Day_ms), recordingOf(u"b"_s, 8 * Day_ms)});
        const config::RetentionRules rules{.minFree_bytes = 10 * Gigabyte};
        QVERIFY(planRetention(rules, state).empty()); // it can't be told how much is free
        state.free_bytes = 10 * Gigabyte;
        QVERIFY(planRetention(rules, state).empty());
        state.free_bytes = 9 * Gigabyte + 1;
        QCOMPARE(idsOf(planRetention(rules, state)), QStringList{u"a"_s});
        state.free_bytes = 0;
        QCOMPARE(idsOf(planRetention(rules, state)), QStringList({u"a"_s, u"b"_s}));
    }

    void bothRulesTogetherNameEachRecordingOnce() {
        const RetentionState state =
            stateOf({recordingOf(u"a"_s, 90 * Day_ms), recordingOf(u"b"_s, 80 * Day_ms)});
        const auto plan = planRetention({.maxAge_days = 30, .maxSize_bytes = Gigabyte}, state);
        QCOMPARE(idsOf(plan), QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(plan[0].why, PlannedRemoval::Why::Disk);
        QCOMPARE(plan[1].why, PlannedRemoval::Why::Age);
    }
};

QTEST_APPLESS_MAIN(RetentionRulesTest)
#include "test_retention_rules.moc"
