#include "thread_time.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

ThreadTime threadTime(const std::string &name) {
    ThreadTime total;
    for (const auto &task : std::filesystem::directory_iterator("/proc/self/task")) {
        std::ifstream file(task.path() / "stat");
        std::string line;
        std::getline(file, line);
        const auto open = line.find('('), close = line.rfind(')');
        if (open == std::string::npos || close == std::string::npos ||
            line.substr(open + 1, close - open - 1) != name)
            continue;
        std::istringstream rest(line.substr(close + 2));
        std::string field;
        for (int i = 3; i < 14; ++i) // proc(5): utime and stime are fields 14 and 15
            rest >> field;
        long user = 0, system = 0;
        rest >> user >> system;
        total.cpu_s += double(user + system) / double(sysconf(_SC_CLK_TCK));
        ++total.threads;
    }
    return total;
}
