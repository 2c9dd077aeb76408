#pragma once

#include "base/result.h"
#include "config/types.h"
#include "upload/types.h"

#include <QObject>

#include <functional>
#include <vector>

namespace ovation {

/// What a window may see and change of where recordings are kept. Calls return at once, answers come later on
/// the object's thread. What is changed holds from the next start on.
class StorageSetup : public QObject {
    Q_OBJECT

  public:
    template <typename T>
    using Answer = std::function<void(Result<T>)>;

    using QObject::QObject;

    virtual void fields(Answer<std::vector<config::StorageField>> done) = 0;
    /// Writes, reads, lists and deletes there, as it would be with `changes`. UnprocessableParameter with a
    /// sentence for each thing that is wrong or missing; Failed when recordings would stay on this machine.
    virtual void test(const config::StorageChanges &changes, Answer<upload::Trial> done) = 0;
    /// Keeps `changes`, unless something is wrong with them, as above.
    virtual void keep(const config::StorageChanges &changes, Answer<void> done) = 0;
};

} // namespace ovation
