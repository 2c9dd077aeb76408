#include "transport/io_thread.h"

#include "base/clock.h"
#include "base/prompt_thread.h"
#include "base/thread_name.h"

namespace ovation::transport {
namespace {

using Work = std::function<void()>;

gboolean runAgain(gpointer data) {
    (*static_cast<Work *>(data))();
    return G_SOURCE_CONTINUE;
}

void freeWork(gpointer data) {
    delete static_cast<Work *>(data);
}

} // namespace

IoThread::IoThread(const char *name)
    : m_context(g_main_context_new()), m_loop(g_main_loop_new(m_context, FALSE)) {
    m_thread = std::thread([this, name = std::string(name)] {
        nameThread(name.c_str());
        const PromptThread prompt;
        g_main_context_push_thread_default(m_context);
        g_main_loop_run(m_loop);
        g_main_context_pop_thread_default(m_context);
    });
}

IoThread::~IoThread() {
    stop();
    g_main_loop_unref(m_loop);
    g_main_context_unref(m_context);
}

void IoThread::stop() {
    if (!m_thread.joinable())
        return;
    // Posted like any other work, so it runs after everything that was posted before.
    post([this] { g_main_loop_quit(m_loop); });
    m_thread.join();
    std::deque<Work> late; // let go of without the lock: what it holds may end with it
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    late.swap(m_posted);
}

void IoThread::post(Work work) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopped)
            return;
        m_posted.push_back(std::move(work));
        if (m_isScheduled)
            return; // the thread has been woken for the first of them
        m_isScheduled = true;
    }
    GSource *source = g_idle_source_new();
    g_source_set_priority(source, G_PRIORITY_DEFAULT);
    g_source_set_callback(source, runPosted, this, nullptr);
    g_source_attach(source, m_context);
    g_source_unref(source);
}

int IoThread::runPosted(void *self) {
    auto *thread = static_cast<IoThread *>(self);
    const int64_t end_ns = monotonicNow_ns() + PostedTurn_ns;
    do {
        const Work work = thread->next();
        if (!work)
            return G_SOURCE_REMOVE;
        work();
    } while (monotonicNow_ns() < end_ns);
    return G_SOURCE_CONTINUE; // all other sources that are ready come first
}

IoThread::Work IoThread::next() {
    const std::lock_guard lock(m_mutex);
    if (m_posted.empty()) {
        m_isScheduled = false;
        return {};
    }
    Work work = std::move(m_posted.front());
    m_posted.pop_front();
    return work;
}

void IoThread::every(int interval_ms, Work work) {
    // Made on the thread: what it holds is handed over like all other work.
    post([this, interval_ms, work = std::move(work)] {
        GSource *source = g_timeout_source_new(guint(interval_ms));
        g_source_set_callback(source, runAgain, new Work(work), freeWork);
        g_source_attach(source, m_context);
        g_source_unref(source);
    });
}

} // namespace ovation::transport
