#pragma once

#include "storage_setup.h"
#include "uploads.h"

#include <QStringList>

namespace ovation::ui {

/// Uploads from memory: shows what a test puts there, and writes down what it was asked.
class FakeUploads final : public Uploads {
    Q_OBJECT

  public:
    void setPaused(qint64 number, bool paused) override;
    void setAllPaused(bool paused) override;
    void move(qint64 number, qint64 before) override;
    void retry(qint64 number) override;
    void clearHistory() override;
    void setRules(const upload::Rules &rules) override;
    void test(Answer<upload::Trial> done) override;

    /// The sums are made up here.
    void publish();

    upload::QueueState state;
    upload::Trial trial; ///< what test() answers
    upload::Rules lastRules;
    QStringList calls; ///< "call argument…"
};

/// Where recordings are kept, from memory: answers from the event loop, and writes down what it was asked.
class FakeStorage final : public StorageSetup {
    Q_OBJECT

  public:
    void fields(Answer<std::vector<config::StorageField>> done) override;
    void test(const config::StorageChanges &changes, Answer<upload::Trial> done) override;
    void keep(const config::StorageChanges &changes, Answer<void> done) override;

    std::vector<config::StorageField> given;
    upload::Trial trial; ///< what test() answers
    QString failWith;    ///< when not empty, test() and keep() fail with this
    config::StorageChanges tried, kept;
};

/// Of a queue that has begun; `number` makes it differ from others.
upload::Item someUpload(qint64 number, upload::State state);

} // namespace ovation::ui
