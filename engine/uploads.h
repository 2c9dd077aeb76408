#pragma once

#include "base/result.h"
#include "upload/types.h"

#include <QObject>

#include <cstdint>
#include <functional>

namespace ovation {

/// What a window may ask of the recordings that go to where they are kept besides this machine. As Studio in
/// threads and answers: calls return at once, answers and signals come later on the object's thread. Without
/// effect where there is no such item, or recordings stay on this machine.
class Uploads : public QObject {
    Q_OBJECT

  public:
    template <typename T>
    using Answer = std::function<void(Result<T>)>;

    using QObject::QObject;

    virtual void setPaused(qint64 number, bool paused) = 0;
    virtual void setAllPaused(bool paused) = 0;
    /// To the place of `before`; 0 = to the end.
    virtual void move(qint64 number, qint64 before) = 0;
    /// One that failed or waits to be tried again; 0 = all of them.
    virtual void retry(qint64 number) = 0;
    virtual void clearHistory() = 0;
    /// From now on, also after a restart, until the settings of the program say otherwise.
    virtual void setRules(const upload::Rules &rules) = 0;
    /// Writes, reads, lists and deletes there. Error Failed while the engine does not run or recordings stay
    /// on this machine.
    virtual void test(Answer<upload::Trial> done) = 0;

  Q_SIGNALS:
    /// A few times a second at most, while a window takes the studio's snapshots.
    void changed(const ovation::upload::QueueState &state);
    /// It can't heal by itself.
    void gaveUp(const ovation::upload::Item &item);
};

} // namespace ovation
