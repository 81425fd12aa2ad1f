{{/* The name of something of a service. Takes a dict of root and name. */}}
{{- define "registry.name" -}}
{{- printf "%s-%s" .root.Release.Name .name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* What its pods are found by; never changes with a release. */}}
{{- define "registry.selector" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end -}}

{{- define "registry.labels" -}}
{{ include "registry.selector" . }}
app.kubernetes.io/part-of: packaging-standards-registry
app.kubernetes.io/version: {{ .root.Values.image.tag | default .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end -}}

{{/* What a service is: the defaults, and what it says otherwise. */}}
{{- define "registry.service" -}}
{{- $own := index .root.Values.services .name -}}
{{- mergeOverwrite (deepCopy .root.Values.defaults) (deepCopy $own) | toYaml -}}
{{- end -}}

{{- define "registry.image" -}}
{{- $image := .root.Values.image -}}
{{- $digest := index $image.digests .name -}}
{{- if $digest -}}
{{ $image.prefix }}{{ .name }}@{{ $digest }}
{{- else -}}
{{ $image.prefix }}{{ .name }}:{{ $image.tag | default .root.Chart.AppVersion }}
{{- end -}}
{{- end -}}

{{- define "registry.address" -}}
http://{{ include "registry.name" . }}:{{ (index .root.Values.services .name).port }}
{{- end -}}

{{/* The variables of a service that follow from the values; a map in YAML. */}}
{{- define "registry.environment" -}}
{{- $root := .root -}}
{{- $values := .root.Values -}}
{{- $service := fromYaml (include "registry.service" .) -}}
SPRING_CONFIG_IMPORT: "configtree:/run/secrets/"
SERVER_PORT: {{ $service.port | quote }}
MANAGEMENT_PORT: {{ $service.managementPort | quote }}
OIDC_ISSUER_URI: {{ required "identity.issuer: whose tokens are believed" $values.identity.issuer | quote }}
{{- with $values.identity.jwkSetUri }}
OIDC_JWK_SET_URI: {{ . | quote }}
{{- end }}
{{- with $values.tracing.endpoint }}
OTEL_EXPORTER_OTLP_ENDPOINT: {{ . | quote }}
{{- end }}
TRACE_SAMPLING: {{ $values.tracing.sampling | quote }}
{{- with $service.javaOptions }}
JDK_JAVA_OPTIONS: {{ . | quote }}
{{- end }}
{{- with $service.index }}
{{ .variable }}: /var/lib/registry
{{- end }}
{{- if eq .name "gateway" }}
PUBLIC_URL: {{ required "publicUrl: the address of the registry as browsers see it" $values.publicUrl | quote }}
STANDARDS_URL: {{ include "registry.address" (dict "root" $root "name" "standards-service") | quote }}
SUBMISSIONS_URL: {{ include "registry.address" (dict "root" $root "name" "submission-service") | quote }}
NOTIFICATIONS_URL: {{ include "registry.address" (dict "root" $root "name" "notification-service") | quote }}
OIDC_CLIENT_ID: {{ $values.identity.clientId | quote }}
TRUSTED_PROXIES: {{ join "," $values.gateway.trustedProxies | quote }}
CORS_ORIGINS: {{ join "," $values.gateway.corsOrigins | quote }}
{{- else }}
KAFKA_BOOTSTRAP_SERVERS: {{ required "kafka.bootstrapServers: where the brokers are" $values.kafka.bootstrapServers | quote }}
KAFKA_PARTITIONS: {{ $values.kafka.partitions | quote }}
KAFKA_REPLICATION: {{ $values.kafka.replication | quote }}
{{- end }}
{{- if eq .name "standards-service" }}
SUBMISSIONS_URL: {{ include "registry.address" (dict "root" $root "name" "submission-service") | quote }}
LOG_ORIGIN: {{ required "log.origin: the name of the transparency log" $values.log.origin | quote }}
{{- end }}
{{- if eq .name "submission-service" }}
STANDARDS_URL: {{ include "registry.address" (dict "root" $root "name" "standards-service") | quote }}
SUBMISSIONS_CLIENT_ID: {{ $values.identity.submissionsClientId | quote }}
{{- with $values.identity.tokenUri }}
OIDC_TOKEN_URI: {{ . | quote }}
{{- end }}
{{- end }}
{{- if eq .name "notification-service" }}
STANDARDS_URL: {{ include "registry.address" (dict "root" $root "name" "standards-service") | quote }}
SUBMISSIONS_URL: {{ include "registry.address" (dict "root" $root "name" "submission-service") | quote }}
PUBLIC_URL: {{ $values.publicUrl | quote }}
SMTP_HOST: {{ $values.mail.host | quote }}
SMTP_PORT: {{ $values.mail.port | quote }}
SMTP_USERNAME: {{ $values.mail.username | quote }}
SMTP_TLS_REQUIRED: {{ $values.mail.tlsRequired | quote }}
MAIL_FROM: {{ $values.mail.from | quote }}
MAIL_BOUNCES: {{ $values.mail.bounces | quote }}
{{- end }}
{{- end -}}
