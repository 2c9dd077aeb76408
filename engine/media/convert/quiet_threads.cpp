#include "media/convert/quiet_threads.h"

#include <sys/resource.h>
#include <unistd.h>

namespace ovation::media {
namespace {

constexpr int Niceness = 10;

struct QuietPool {
    GstTaskPool parent;
};
struct QuietPoolClass {
    GstTaskPoolClass parent;
};

struct Work {
    GstTaskPoolFunction run;
    gpointer data;
};

gpointer runQuietly(gpointer given) {
    setpriority(PRIO_PROCESS, id_t(gettid()), Niceness); // Linux: of this thread alone
    const auto *work = static_cast<Work *>(given);
    work->run(work->data);
    delete work;
    return nullptr;
}

gpointer push(GstTaskPool * /*pool*/, GstTaskPoolFunction run, gpointer data, GError **error) {
    auto *work = new Work{run, data};
    GThread *thread = g_thread_try_new("quiet media", runQuietly, work, error);
    if (!thread)
        delete work;
    return thread;
}

void join(GstTaskPool * /*pool*/, gpointer thread) {
    g_thread_join(static_cast<GThread *>(thread));
}

void doNothing(GstTaskPool * /*pool*/) {}
void prepareNothing(GstTaskPool * /*pool*/, GError ** /*error*/) {}

void initialize(gpointer type, gpointer /*data*/) {
    auto *pool = static_cast<GstTaskPoolClass *>(type);
    pool->prepare = prepareNothing;
    pool->cleanup = doNothing;
    pool->push = push;
    pool->join = join;
}

GType quietPoolType() {
    static const GType type =
        g_type_register_static_simple(GST_TYPE_TASK_POOL, "OvationQuietPool", sizeof(QuietPoolClass),
                                      initialize, sizeof(QuietPool), nullptr, GTypeFlags(0));
    return type;
}

GstBusSyncReply onMessage(GstBus * /*bus*/, GstMessage *message, gpointer pool) {
    if (GST_MESSAGE_TYPE(message) != GST_MESSAGE_STREAM_STATUS)
        return GST_BUS_PASS;
    GstStreamStatusType type{};
    gst_message_parse_stream_status(message, &type, nullptr);
    const GValue *object = gst_message_get_stream_status_object(message);
    if (type == GST_STREAM_STATUS_TYPE_CREATE && object && G_VALUE_TYPE(object) == GST_TYPE_TASK)
        gst_task_set_pool(GST_TASK(g_value_get_object(object)), static_cast<GstTaskPool *>(pool));
    gst_message_unref(message);
    return GST_BUS_DROP; // no one waits for these
}

} // namespace

void runOnQuietThreads(const Pipeline &pipeline) {
    const BusPtr bus(gst_element_get_bus(pipeline.get()));
    auto *pool = static_cast<GstTaskPool *>(g_object_new(quietPoolType(), nullptr));
    gst_bus_set_sync_handler(bus.get(), onMessage, gst_object_ref_sink(pool),
                             [](gpointer held) { gst_object_unref(held); });
}

} // namespace ovation::media
