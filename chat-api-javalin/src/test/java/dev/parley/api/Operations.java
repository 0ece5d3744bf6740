package dev.parley.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Every operation of the contract as a request that would do, so that none is forgotten by tests of all of them. */
record Operations(List<Operation> all) {
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry(
                    "POST /api/v1/users", "{'username':'new','email':'new@example.org','password':'long enough pass'}"),
            Map.entry("PATCH /api/v1/me", "{'displayName':'Somebody'}"),
            Map.entry("PUT /api/v1/me/status", "{'text':'Lunch'}"),
            Map.entry("POST /api/v1/sessions", "{'username':'ada','password':'wrong'}"),
            Map.entry("POST /api/v1/workspaces", "{'name':'Another'}"),
            Map.entry("PATCH /api/v1/workspaces/{id}", "{'name':'Renamed'}"),
            Map.entry("PUT /api/v1/workspaces/{id}/members/{userId}", "{'role':'member'}"),
            Map.entry("POST /api/v1/workspaces/{id}/invites", "{'role':'member'}"),
            Map.entry("POST /api/v1/invites/preview", "{'code':'made up'}"),
            Map.entry("POST /api/v1/invites/accept", "{'code':'made up'}"),
            Map.entry("PUT /api/v1/workspaces/{id}/retention", "{'days':30}"),
            Map.entry("PUT /api/v1/channels/{id}/retention", "{'days':30}"),
            Map.entry("POST /api/v1/workspaces/{id}/roles", "{'name':'helper','rank':10,'permissions':['moderate']}"),
            Map.entry("PATCH /api/v1/roles/{id}", "{'rank':11}"),
            Map.entry("PUT /api/v1/channels/{id}/overrides/presets/{preset}", "{'denied':['react']}"),
            Map.entry("PUT /api/v1/channels/{id}/overrides/roles/{roleId}", "{'denied':['react']}"),
            Map.entry("PUT /api/v1/channels/{id}/overrides/members/{userId}", "{'denied':['react']}"),
            Map.entry("POST /api/v1/workspaces/{id}/channels", "{'name':'another'}"),
            Map.entry("PATCH /api/v1/channels/{id}", "{'topic':'Another'}"),
            Map.entry("POST /api/v1/workspaces/{id}/assistants", "{'username':'iris'}"),
            Map.entry("PATCH /api/v1/workspaces/{id}/assistants/{userId}", "{'active':false}"),
            Map.entry("POST /api/v1/workspaces/{id}/direct-messages", "{'userIds':[]}"),
            Map.entry("POST /api/v1/workspaces/{id}/groups", "{'handle':'authors','name':'Authors'}"),
            Map.entry("PATCH /api/v1/groups/{id}", "{'name':'Writers'}"),
            Map.entry("POST /api/v1/channels/{id}/messages", "{'content':'hello'}"),
            Map.entry("POST /api/v1/direct-messages/{id}/messages", "{'content':'hello'}"),
            Map.entry("PATCH /api/v1/messages/{id}", "{'content':'changed','version':1}"),
            Map.entry("PUT /api/v1/notifications/read", "{'upTo':'00000000-0000-7000-8000-000000000000'}"),
            Map.entry("PUT /api/v1/channels/{id}/preferences", "{'level':'all'}"),
            Map.entry("PUT /api/v1/workspaces/{id}/preferences", "{'level':'mentions'}"),
            Map.entry("PUT /api/v1/direct-messages/{id}/preferences", "{'level':'nothing'}"),
            Map.entry("PUT /api/v1/channels/{id}/read", "{'messageId':'1'}"),
            Map.entry("PUT /api/v1/direct-messages/{id}/read", "{'messageId':'1'}"),
            Map.entry("PUT /api/v1/channels/{id}/unread", "{'messageId':'1'}"),
            Map.entry("PUT /api/v1/direct-messages/{id}/unread", "{'messageId':'1'}"),
            Map.entry("PUT /api/v1/messages/{id}/read", "{'messageId':'1'}"),
            Map.entry("PUT /api/v1/messages/{id}/unread", "{'messageId':'1'}"));

    static Operations of(Contract contract) {
        return new Operations(contract.operations().stream()
                .map(operation -> operation.split(" ", 2))
                .map(parts -> new Operation(
                        parts[0],
                        parts[1],
                        BODIES.getOrDefault(parts[0] + " " + parts[1], "").replace('\'', '"')))
                .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method))
                .toList());
    }

    List<Operation> at(String start) {
        return all.stream()
                .filter(operation -> operation.path.startsWith(start))
                .toList();
    }

    /** The body is empty where none is needed. */
    record Operation(String method, String path, String body) {
        boolean isOpen() {
            return !path.startsWith("/api/")
                    || (method + " " + path).matches("POST /api/v1/(users|sessions|invites/preview)");
        }

        boolean writes() {
            return !method.equals("GET");
        }

        String target(String id, String userId) {
            return path.replace("{id}", id)
                    .replace("{userId}", userId)
                    .replace("{emoji}", "eyes")
                    .replace("{preset}", "guest")
                    .replace("{roleId}", Team.NO_UUID);
        }
    }
}
