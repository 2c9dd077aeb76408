#pragma once

#include "ui/common/keyed_model.h"

#include "studio/snapshot.h"

namespace ovation::ui {

/// What is a property of a session, or of one of its connections and its stream, with its value.
class FactsModel final : public KeyedModel {
    Q_OBJECT

  public:
    explicit FactsModel(QObject *parent = nullptr);

    void show(const SessionSnapshot &session);
    void show(const ConnectionSnapshot &connection);
    void clear() { become({}); }
};

} // namespace ovation::ui
