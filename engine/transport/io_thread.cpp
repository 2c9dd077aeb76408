#include "transport/io_thread.h"

#include "base/thread_name.h"

namespace ovation::transport {
namespace {

using Work = std::function<void()>;

gboolean runOnce(gpointer data) {
    (*static_cast<Work *>(data))();
    return G_SOURCE_REMOVE;
}

gboolean runAgain(gpointer data) {
    (*static_cast<Work *>(data))();
    return G_SOURCE_CONTINUE;
}

void freeWork(gpointer data) {
    delete static_cast<Work *>(data);
}

void attach(GSource *source, GMainContext *context, Work work, GSourceFunc run) {
    g_source_set_callback(source, run, new Work(std::move(work)), freeWork);
    g_source_attach(source, context);
    g_source_unref(source);
}

} // namespace

IoThread::IoThread(const char *name)
    : m_context(g_main_context_new()), m_loop(g_main_loop_new(m_context, FALSE)) {
    m_thread = std::thread([this, name = std::string(name)] {
        nameThread(name.c_str());
        g_main_context_push_thread_default(m_context);
        g_main_loop_run(m_loop);
        g_main_context_pop_thread_default(m_context);
    });
}

IoThread::~IoThread() {
    // Posted like any other work, so it runs after everything that was posted before.
    post([this] { g_main_loop_quit(m_loop); });
    m_thread.join();
    g_main_loop_unref(m_loop);
    g_main_context_unref(m_context);
}

void IoThread::post(Work work) {
    GSource *source = g_idle_source_new();
    g_source_set_priority(source, G_PRIORITY_DEFAULT);
    attach(source, m_context, std::move(work), runOnce);
}

void IoThread::every(int interval_ms, Work work) {
    attach(g_timeout_source_new(guint(interval_ms)), m_context, std::move(work), runAgain);
}

} // namespace ovation::transport
