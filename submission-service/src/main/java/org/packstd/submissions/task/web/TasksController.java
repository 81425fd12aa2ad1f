package org.packstd.submissions.task.web;

import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.TasksApi;
import org.packstd.submissions.api.model.Action;
import org.packstd.submissions.api.model.LocalizedText;
import org.packstd.submissions.api.model.Task;
import org.packstd.submissions.api.model.TaskPage;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.task.MyTasks;
import org.packstd.submissions.web.Answers;
import org.packstd.submissions.web.Pages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class TasksController implements TasksApi {

    private final MyTasks tasks;
    private final Calendars calendars = new Calendars();

    TasksController(MyTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public ResponseEntity<TaskPage> listMyTasks(@Nullable String cursor, Integer limit) {
        var page = tasks.list(Caller.current(), Cursor.parse(cursor), limit);
        var items = page.items().stream().map(TasksController::represent).toList();
        return Pages.answer(page, next -> new TaskPage(items).next(next));
    }

    @Override
    public ResponseEntity<String> getMyCalendar(@Nullable String ifNoneMatch) {
        var calendar = calendars.of(tasks.deadlines(Caller.current()));
        return Answers.ok().eTag(Calendars.hash(calendar)).contentType(MediaType.valueOf("text/calendar;charset=UTF-8"))
                .body(calendar);
    }

    private static Task represent(org.packstd.submissions.task.Task task) {
        var action = task.action();
        return new Task(task.kind(), task.submission().value(),
                new LocalizedText().en(task.title().en()).zh(task.title().zh()), task.since(), task.href())
                .dueAt(task.dueAt())
                .action(action == null ? null : Action.fromValue(action.wireName()));
    }
}
