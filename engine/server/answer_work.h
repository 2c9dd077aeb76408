#pragma once

#include "base/relay.h"
#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "server/http/message.h"

#include <QObject>

#include <functional>
#include <memory>

namespace ovation::server {

/// Makes answers that take long, in the order in which they are asked for, on a thread of its own: the
/// engine thread does not wait for it. Engine thread.
class AnswerWork final : public QObject {
    Q_OBJECT

  public:
    AnswerWork() : m_relay(std::make_shared<Relay>(this)) {}
    ~AnswerWork() override { m_relay->detach(); }

    /// `make` gets nothing of the model but values; `respond` is called with what it gives, on this thread,
    /// unless this is destroyed before.
    void run(std::function<HttpResponse()> make, Responder respond);

  private:
    std::shared_ptr<Relay> m_relay;
    ThreadCheck m_thread;
    WorkerPool m_pool{"answers", 1}; ///< last: it goes first
};

} // namespace ovation::server
