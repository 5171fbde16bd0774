# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""What OVHcloud publishes of collections that have no module, and the operations of every path.

_schema/catalogue.py says how it is written down, and reads it.
"""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.catalogue import Catalogue

CATALOGUE = Catalogue(
    endpoints="ovh-eu ovh-ca ovh-us soyoustart-eu soyoustart-ca kimsufi-eu kimsufi-ca",
    statuses="""\
cloud.containerRegistry.StatusEnum DELETED DELETING ERROR INSTALLING READY RESTORING SUSPENDED SUSPENDING UPDATING
cloud.project.dataProcessing.StatusEnum CANCELLING COMPLETED FAILED PENDING RUNNING SUBMITTED TERMINATED UNKNOWN
cloud.project.database.StatusEnum CREATING DELETING ERROR ERROR_INCONSISTENT_SPEC LOCKED LOCKED_PENDING LOCKED_UPDATING
 PENDING READY SHELVED UPDATING
cloud.project.database.service.integration.StatusEnum READY
cloud.project.database.kafkaConnect.connector.StatusEnum CREATING FAILED PAUSED RUNNING UNASSIGNED
cloud.kube.ClusterStatusEnum DELETED DELETING ERROR INSTALLING MAINTENANCE READY REDEPLOYING REOPENING RESETTING
 SUSPENDED SUSPENDING UPDATING USER_ERROR USER_QUOTA_ERROR USER_WEBHOOK_PREVENTING_OPERATIONS_ERROR
cloud.kube.NodePoolStatusEnum DELETED DELETING DOWNSCALING ERROR INSTALLING MAINTENANCE READY REDEPLOYING REOPENING
 RESETTING SUSPENDED SUSPENDING UPDATING UPSCALING USER_ERROR USER_NODE_NOT_FOUND_ERROR USER_NODE_SUSPENDED_SERVICE
 USER_QUOTA_ERROR USER_WEBHOOK_PREVENTING_OPERATIONS_ERROR
cloud.project.loadbalancer.StatusEnum APPLYING CREATED DELETING ERROR FROZEN RUNNING
cloud.ColdArchiveContainerStatusEnum archived archiving deleting flushed none restored restoring
dbaas.logs.InputStatusEnum INIT PENDING PROCESSING RUNNING
dedicated.server.SplaStatusEnum terminated used waitingToCheck
email.exchange.ObjectStateEnum creating deleting internalMigration ok reopening suspended suspending
email.exchange.authorizedIpStatusEnum creating deleting ok
email.exchange.dkimStatusEnum deleting disabling enabling inProduction ready todo waitingRecord
email.exchange.activeSyncNotificationStateEnum creating deleting ok
email.pro.ObjectStateEnum creating deleting ok reopening suspended suspending unknown
email.pro.DkimStatusEnum deleting disabling enabling inProduction ready todo waitingRecord
hosting.privateDatabase.database.copy.StatusEnum doing done error todo
hosting.privateDatabase.whitelist.StatusEnum created creating deleting updating
hosting.web.attachedDomain.StatusEnum created creating deleting updating
hosting.web.cron.StateEnum created creating deleting updating
hosting.web.database.StatusEnum checking created creating deleting dumping importing locked optimizing restoring
 updating
hosting.web.database.copy.StatusEnum doing done error todo
hosting.web.database.dump.StatusEnum created creating deleting
hosting.web.envVar.StatusEnum created creating deleting updating
hosting.web.module.StatusEnum created creating deleting updating
hosting.web.userLogs.StatusEnum created creating deleting updating
hosting.web.runtime.StateEnum created creating deleting updating
hosting.web.user.StatusEnum created creating deleting updating
hosting.web.website.StatusEnum created creating deleting deploying error initialError
ipLoadbalancing.RouteStatusEnum creating deleting internal ok updating
nichandle.accessRestriction.SmsStatusEnum disabled enabled needCodeValidation needEmailValidation
nichandle.accessRestriction.TOTPStatusEnum disabled enabled needCodeValidation needEmailValidation
nichandle.accessRestriction.U2FStatusEnum disabled enabled needCodeValidation
me.billing.purchaseOrder.StatusEnum CREATED DELETED
me.billing.report.consumption.StatusEnum CREATING ERROR READY
carbonCalculator.Task.TaskStatusEnum ERROR IN_PROGRESS SUCCESS
me.payment.method.StatusEnum CANCELED CANCELING CREATED CREATING ERROR EXPIRED FAILED MAINTENANCE PAUSED REJECTED
 REPLACED VALID VALIDATING
me.tag.StatusEnum CREATED CREATING DELETED DELETING ERROR MODERATING REFUSED REFUSING REVOCATING WAIT_MODERATION
 WAIT_REVOCATION
sms.BatchStatusEnum CANCELED CANCELING COMPLETED FAILED INSERTED INSERTING PENDING TO_CANCEL
sms.HlrStatuses doing done error todo
sslGateway.DomainStateEnum creating deleted deleting http-only internal ok
sslGateway.ServerStateEnum creating deleted deleting internal ok updating
storage.NetAppShareStatusEnum available creating creating_from_snapshot deleted deleting error error_deleting extending
 extending_error inactive manage_error manage_starting migrating migrating_to replication_change reverting
 reverting_error shrinking shrinking_error shrinking_possible_data_loss_error unmanage_error unmanage_starting unmanaged
storage.NetAppShareACLStatusEnum active applying denying error queued_to_apply queued_to_deny
storage.NetAppSnapshotStatusEnum available creating deleting error error_deleting manage_error manage_starting
 restoring unmanage_error unmanage_starting
storage.NetAppSnapshotPolicyStatusEnum available creating deleting error updating
common.ResourceStatusEnum CREATING DELETING ERROR READY SUSPENDED UPDATING
""",
    models="""\

POST:/cdn/dedicated/{serviceName}/domains domain!
POST:/cdn/dedicated/{serviceName}/domains/{domain}/backends ip!
POST:/cdn/dedicated/{serviceName}/domains/{domain}/cacheRules cacheType! fileMatch! fileType! ttl=i!
POST:/cloud/project/{serviceName}/acl accountId! type!
POST:/cloud/project/{serviceName}/credit code!
POST:/dedicated/nas/{serviceName}/partition partitionName! protocol! size=i!
POST:/dedicated/nas/{serviceName}/partition/{partitionName}/access ip!
POST:/dedicated/nas/{serviceName}/partition/{partitionName}/quota size=i! uid=i!
POST:/dedicated/nasha/{serviceName}/partition partitionDescription partitionName! protocol! size=i!
POST:/dedicated/nasha/{serviceName}/partition/{partitionName}/access aclDescription ip! type
POST:/dedicated/nasha/{serviceName}/partition/{partitionName}/customSnapshot expiration name!
POST:/dedicated/nasha/{serviceName}/partition/{partitionName}/quota size=i! uid=i!
POST:/dedicated/nasha/{serviceName}/partition/{partitionName}/snapshot snapshotType!
POST:/dedicated/server/{serviceName}/spla serialNumber! type!
POST:/email/domain/delegatedAccount/{email}/filter action! actionParam active=b! header! name! operand! priority=i!
 value!
POST:/email/domain/delegatedAccount/{email}/filter/{name}/rule header! operand! value!
POST:/email/domain/{domain}/account/{accountName}/delegation accountId!
POST:/email/exchange/{organizationName}/service/{exchangeService}/account city company countryCode description
 displayName domain! fax firstName forwardingEmail hiddenFromGAL=b initials jobDepartment jobTitle lastName license!
 litigation=b litigationPeriod=i login! mailingFilter=a mailSenderDisplay mobile office outlookLicense=b password!*
 phone postalCode quota=i region SAMAccountName sbrDestination sendConnectorId=i
 spamAndVirusConfiguration=email.exchange.spamAndVirusConfiguration storeCopyOfEmail=b streetAddress
POST:/email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/alias alias!
POST:/email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/fullAccess
 allowedAccountId=i!
POST:/email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/sendAs
 allowAccountId=i!
POST:/email/exchange/{organizationName}/service/{exchangeService}/authorizedIp displayName HTTPS=b IMAP=b IMAPS=b IP!
 POP=b POPS=b SMTP=b SMTPS=b
POST:/email/exchange/{organizationName}/service/{exchangeService}/customIsolation isolationField! isolationValue! name!
POST:/email/exchange/{organizationName}/service/{exchangeService}/domain autoEnableDKIM=b configureAutodiscover=b
 configureDKIM=b configureMx=b configureSPF=b main=b mxRelay name! organization2010 sbrDefault sendConnectorIdDefault=i
 type!
POST:/email/exchange/{organizationName}/service/{exchangeService}/domain/{domainName}/dkim autoEnableDKIM=b
 configureDkim=b selectorName!
POST:/email/exchange/{organizationName}/service/{exchangeService}/externalContact displayName externalEmailAddress!
 firstName hiddenFromGAL=b initials lastName organization2010
POST:/email/exchange/{organizationName}/service/{exchangeService}/mailingList company departRestriction! displayName
 hiddenFromGAL=b joinRestriction! mailingListAddress! maxReceiveSize=i maxSendSize=i senderAuthentification=b
POST:/email/exchange/{organizationName}/service/{exchangeService}/mailingList/{mailingListAddress}/manager/account
 managerAccountId=i!
POST:/email/exchange/{organizationName}/service/{exchangeService}/mailingList/{mailingListAddress}/member/account
 memberAccountId=i memberContactId=i
POST:/email/exchange/{organizationName}/service/{exchangeService}/protocol/activeSyncMailNotification
 notifiedAccountId=i!
POST:/email/exchange/{organizationName}/service/{exchangeService}/publicFolder anonymousPermission defaultPermission
 path! quota=i! type!
POST:/email/exchange/{organizationName}/service/{exchangeService}/publicFolder/{path}/permission accessRights!
 allowedAccountId=i!
POST:/email/exchange/{organizationName}/service/{exchangeService}/resourceAccount addOrganizerToSubject=b
 allowConflict=b bookingWindow=i capacity=i! company deleteComments=b deleteSubject=b displayName location
 maximumDuration=i resourceEmailAddress! showMeetingDetails type!
POST:/email/exchange/{organizationName}/service/{exchangeService}/sendConnector displayName! maxSendSize=i password*
 port=i requireTLS=b smartHost! smartHostAuthMechanism user
POST:/email/exchange/{organizationName}/service/{exchangeService}/sharedAccount displayName firstName hiddenFromGAL=b
 initials lastName mailingFilter=a quota=i! sharedEmailAddress!
POST:/email/mxplan/{service}/account/{email}/fullAccess allowedAccountId=i!
POST:/email/mxplan/{service}/account/{email}/sendAs allowAccountId=i!
POST:/email/mxplan/{service}/externalContact displayName externalEmailAddress! firstName hiddenFromGAL=b initials
 lastName
POST:/email/pro/{service}/domain autoEnableDKIM=b configureAutodiscover=b configureDKIM=b configureMx=b configureSPF=b
 mxRelay name! type!
POST:/hosting/web/{serviceName}/database capabilitie! password* quota type! user! version
POST:/hosting/web/{serviceName}/database/{name}/dump date! sendEmail=b
POST:/hosting/web/{serviceName}/module adminName adminPassword* dependencies=hosting.web.module.DependencyType domain
 language moduleId=i! path
POST:/hosting/web/{serviceName}/ownLogs/{id}/userLogs description! login! ownLogsId=i password!*
POST:/hosting/web/{serviceName}/runtime appBootstrap appEnv attachedDomains=a isDefault=b name publicDir type
POST:/hosting/web/{serviceName}/user home! login! password!* sshState
POST:/ip/{ip}/delegation target!
POST:/ipLoadbalancing/{serviceName}/http/farm balance displayName port=i probe=ipLoadbalancing.BackendProbe stickiness
 vrackNetworkId=i zone!
POST:/ipLoadbalancing/{serviceName}/http/farm/{farmId}/server address! backup=b chain cookie displayName onMarkedDown
 port=i probe=b proxyProtocolVersion ssl=b status! weight=i
POST:/ipLoadbalancing/{serviceName}/http/farm/{farmId}/server/{serverId}/transparent address! slotId=i!
POST:/ipLoadbalancing/{serviceName}/http/frontend allowedSource=a dedicatedIpfo=a defaultFarmId=i defaultSslId=i
 deniedSource=a disabled=b displayName hsts=b httpHeader=a port! redirectLocation ssl=b zone!
POST:/ipLoadbalancing/{serviceName}/http/route action=ipLoadbalancing.RouteHttpAction! displayName frontendId=i
 weight=i
POST:/ipLoadbalancing/{serviceName}/http/route/{routeId}/rule displayName field! match! negate=b pattern subField
POST:/ipLoadbalancing/{serviceName}/log/subscription kind! streamId!
POST:/ipLoadbalancing/{serviceName}/ssl certificate! chain displayName key!
POST:/ipLoadbalancing/{serviceName}/tcp/farm balance displayName port=i probe=ipLoadbalancing.BackendProbe stickiness
 vrackNetworkId=i zone!
POST:/ipLoadbalancing/{serviceName}/tcp/farm/{farmId}/server address! backup=b chain displayName onMarkedDown port=i
 probe=b proxyProtocolVersion ssl=b status! weight=i
POST:/ipLoadbalancing/{serviceName}/tcp/frontend allowedSource=a dedicatedIpfo=a defaultFarmId=i defaultSslId=i
 deniedSource=a disabled=b displayName port! ssl=b zone!
POST:/ipLoadbalancing/{serviceName}/tcp/route action=ipLoadbalancing.RouteTcpAction! displayName frontendId=i weight=i
POST:/ipLoadbalancing/{serviceName}/udp/farm displayName port=i! vrackNetworkId=i zone!
POST:/ipLoadbalancing/{serviceName}/udp/farm/{farmId}/server address! displayName port=i status!
POST:/ipLoadbalancing/{serviceName}/udp/frontend dedicatedIpfo=a defaultFarmId=i disabled=b displayName port! zone!
POST:/ipLoadbalancing/{serviceName}/vrack/network displayName farmId=a natIp! subnet! vlan=i
POST:/me/accessRestriction/ip ip! rule! warning=b!
POST:/me/accessRestriction/sms phone!
POST:/me/document name! tags=complexType.SafeKeyValue_string
POST:/me/installationTemplate baseTemplateName! name!
POST:/me/installationTemplate/{templateName}/partitionScheme name! priority=i!
POST:/me/installationTemplate/{templateName}/partitionScheme/{schemeName}/hardwareRaid disks=a! mode! name! step=i!
POST:/me/installationTemplate/{templateName}/partitionScheme/{schemeName}/partition filesystem! mountpoint! raid
 size=i! step=i! type! volumeName
POST:/me/ipOrganisation abuse_mailbox! address! city! country! firstname! lastname! phone! registry! state zip
POST:/me/order/{orderId}/balance balanceName!
POST:/me/preferences/manager key! value!
POST:/me/subAccount description
POST:/me/telephony/defaultIpRestriction subnet! type!
POST:/sms/{serviceName}/hlr receivers=a receiversDocumentUrl
POST:/sms/{serviceName}/jobs charset class coding differedPeriod=i message! noStopClause=b priority receivers=a
 receiversDocumentUrl receiversSlotId sender senderForResponse=b tag validityPeriod=i
POST:/sms/{serviceName}/phonebooks name!
POST:/sms/{serviceName}/phonebooks/{bookKey}/phonebookContact group! homeMobile homePhone name! surname! workMobile
 workPhone
POST:/sms/{serviceName}/receivers autoUpdate=b! csvUrl description! documentId slotId=i!
POST:/sms/{serviceName}/senders description reason sender!
POST:/sms/{serviceName}/senders/{sender}/documents description name!
POST:/sms/{serviceName}/templatesControl activity! description message! name! reason
POST:/sms/{serviceName}/users login! password!
POST:/sms/{serviceName}/virtualNumbers/{number}/jobs charset class coding differedPeriod=i message! priority
 receivers=a receiversDocumentUrl receiversSlotId tag validityPeriod=i
POST:/sslGateway/{serviceName}/server address! port=i!
POST:/vrack/{serviceName}/dedicatedConnect entryPointSwitch! name! vlanId=i!
POST:/vrack/{serviceName}/ipv6/{ipv6}/routedSubrange nexthop! routedSubrange!
POST:/vrack/{serviceName}/legacyVrack legacyVrack!
POST:/vrack/{serviceName}/vmwareCloudDirectorVirtualDataCenter vmwareCloudDirectorVirtualDataCenter!
billing.CreditBalance amount balanceName
carbonCalculator.CalculationRequest date!
carbonCalculator.Task link status taskID
cdn.domain.add.option config=cdn.domain.option.config? enabled=b! name! pattern? type!
cdn.domain.option config=cdn.domain.option.config? enabled=b! extra=cdn.domain.option.extra? name~ pattern? type!
cdn.domain.option.config destination? followUri=b? origins? patternType? priority=i? queryParameters? resources=a?
 statusCode=i? ttl=i?
cdn.domain.option.extra quota=i? usage=i?
cdnanycast.Backend ip
cdnanycast.CacheRule cacheRuleId=i~ cacheType~ domain~ fileMatch~ fileType~ status ttl=i
cdnanycast.Domain cacheRuleUse=i~ cname~ domain~ status type~
cloud.Acl accountId type
cloud.ColdArchiveContainer automaticDeletionAt createdAt lockedUntil name objects objectsCount objectsSize ownerId
 status virtualHost
cloud.Credit available_credit bill description id products total_credit used_credit validity voucher
cloud.ProjectContainerRegistryCreation name! planID region!
cloud.ProjectContainerRegistryUpdate name!
cloud.ProjectContainerRegistryUsersCreation email? login?
cloud.ProjectKubeCreation customization=cloud.ProjectKubeCustomization? kubeProxyMode loadBalancersSubnetId name
 nodepool=cloud.ProjectKubeCreationNodePool nodesSubnetId
 privateNetworkConfiguration=cloud.kube.PrivateNetworkConfiguration privateNetworkId region! updatePolicy? version
cloud.ProjectKubeCreationNodePool antiAffinity=b? autoscale=b? desiredNodes=i flavorName maxNodes=i minNodes=i
 monthlyBilled=b? name template=cloud.kube.NodePoolTemplate
cloud.ProjectKubeCustomization apiServer=cloud.ProjectKubeCustomizationAPIServer?
 kubeProxy=cloud.ProjectKubeCustomizationKubeProxy?
cloud.ProjectKubeCustomizationAPIServer admissionPlugins=cloud.ProjectKubeCustomizationAPIServerAdmissionPlugins?
cloud.ProjectKubeCustomizationAPIServerAdmissionPlugins disabled=a? enabled=a?
cloud.ProjectKubeCustomizationKubeProxy iptables=cloud.ProjectKubeCustomizationKubeProxyIptables?
 ipvs=cloud.ProjectKubeCustomizationKubeProxyIpvs?
cloud.ProjectKubeCustomizationKubeProxyIptables minSyncPeriod? syncPeriod?
cloud.ProjectKubeCustomizationKubeProxyIpvs minSyncPeriod? scheduler? syncPeriod? tcpFinTimeout? tcpTimeout?
 udpTimeout?
cloud.ProjectKubeNodePoolAutoscalingParams scaleDownUnneededTimeSeconds=i scaleDownUnreadyTimeSeconds=i
 scaleDownUtilizationThreshold=n
cloud.ProjectKubeNodePoolCreation antiAffinity=b? autoscale=b? autoscaling=cloud.ProjectKubeNodePoolAutoscalingParams
 desiredNodes=i flavorName! maxNodes=i minNodes=i monthlyBilled=b? name template=cloud.kube.NodePoolTemplate
cloud.ProjectKubeNodePoolUpdate autoscale=b? autoscaling=cloud.ProjectKubeNodePoolAutoscalingParams desiredNodes=i
 maxNodes=i minNodes=i nodesToRemove=a template=cloud.kube.NodePoolTemplate
cloud.ProjectKubeUpdate name updatePolicy
cloud.ProjectStorageCreation archive=b! containerName! region!
cloud.ProjectStorageUpdate containerType?
cloud.ProjectUserRoleCreation roleId!
cloud.StorageContainerCreation encryption=cloud.StorageEncryptionObject? name! ownerId=i?
 versioning=cloud.StorageVersioningObject?
cloud.StorageEncryptionObject sseAlgorithm?
cloud.StorageVersioningObject status?
cloud.containerRegistry.Registry createdAt id name projectID region size status updatedAt url version
cloud.containerRegistry.User email id password* user
cloud.keymanager.Certificate id name region secrets
cloud.keymanager.CertificateCreate certificate!* intermediates* name! privateKey!* privateKeyPassphrase*
cloud.kube.Cluster auditLogsSubscribed controlPlaneIsUpToDate createdAt customization=cloud.ProjectKubeCustomization id
 isUpToDate kubeProxyMode loadBalancersSubnetId name nextUpgradeVersions nodesSubnetId nodesUrl
 privateNetworkConfiguration=cloud.kube.PrivateNetworkConfiguration privateNetworkId region status updatePolicy
 updatedAt url version
cloud.kube.NodePool antiAffinity autoscale autoscaling=cloud.kube.NodePoolAutoscaling availableNodes createdAt
 currentNodes desiredNodes flavor id maxNodes minNodes monthlyBilled name projectId sizeStatus status
 template=cloud.kube.NodePoolTemplate upToDateNodes updatedAt
cloud.kube.NodePoolAutoscaling scaleDownUnneededTimeSeconds scaleDownUnreadyTimeSeconds scaleDownUtilizationThreshold
cloud.kube.NodePoolTemplate metadata=cloud.kube.NodePoolTemplateMetadata! spec=cloud.kube.NodePoolTemplateSpec!
cloud.kube.NodePoolTemplateMetadata annotations=a! finalizers=a! labels=a!
cloud.kube.NodePoolTemplateSpec taints=cloud.kube.Taint! unschedulable=b!
cloud.kube.PrivateNetworkConfiguration defaultVrackGateway privateNetworkRoutingAsDefault=b?
cloud.kube.Taint effect! key! value!
cloud.loadbalancing.CreateListener allowedCidrs=a certificateId defaultPoolId description loadbalancerId! name! port=i!
 protocol! timeoutClientData=i timeoutMemberData=i tlsVersions=a
cloud.loadbalancing.EditListener allowedCidrs=a certificateId defaultPoolId description name
cloud.loadbalancing.HealthMonitor delay=i! httpConfiguration=cloud.loadbalancing.HealthMonitorHTTPConfiguration? id~
 maxRetries=i! maxRetriesDown=i? monitorType! name! operatingStatus~ poolId! provisioningStatus~ timeout=i!
cloud.loadbalancing.HealthMonitorCreate delay=i! httpConfiguration=cloud.loadbalancing.HealthMonitorHTTPConfiguration?
 maxRetries=i! maxRetriesDown=i? monitorType! name! timeout=i!
cloud.loadbalancing.HealthMonitorHTTPConfiguration domainName expectedCodes httpMethod! httpVersion? urlPath
cloud.loadbalancing.L7Policy action! description id~ listenerId! name operatingStatus~ position=i provisioningStatus~
 redirectHttpCode? redirectPoolId? redirectPrefix? redirectUrl?
cloud.loadbalancing.L7PolicyUpdate action! description listenerId name position=i redirectHttpCode=i? redirectPoolId?
 redirectPrefix? redirectUrl?
cloud.loadbalancing.L7Rule compareType! id~ invert=b key operatingStatus~ provisioningStatus~ ruleType! value!
cloud.loadbalancing.Listener allowedCidrs certificateId defaultPoolId description id loadBalancerIds name
 operatingStatus port protocol provisioningStatus timeoutClientData timeoutMemberData tlsVersions
cloud.loadbalancing.LoadBalancer createdAt flavorId floatingIp id name operatingStatus provisioningStatus region
 updatedAt vipAddress vipNetworkId vipSubnetId
cloud.loadbalancing.Loadbalancer.CreateInput flavorId! listeners=cloud.loadbalancing.loadbalancer.ListenerCreate name
 network=cloud.loadbalancing.loadbalancer.CreateInput.Network!
cloud.loadbalancing.LoadbalancerEdit description name
cloud.loadbalancing.Pool algorithm id listenerId loadbalancerId name operatingStatus protocol provisioningStatus
 sessionPersistence=cloud.loadbalancing.PoolSessionPersistence
cloud.loadbalancing.PoolCreate algorithm! listenerId loadbalancerId name protocol!
 sessionPersistence=cloud.loadbalancing.PoolSessionPersistence?
cloud.loadbalancing.PoolSessionPersistence cookieName type
cloud.loadbalancing.PoolUpdate algorithm? name? sessionPersistence=cloud.loadbalancing.PoolSessionPersistence?
cloud.loadbalancing.UpdateHealthMonitor delay=i httpConfiguration=cloud.loadbalancing.HealthMonitorHTTPConfiguration
 maxRetries=i maxRetriesDown=i name timeout=i
cloud.loadbalancing.loadbalancer.CreateInput.Network
 private=cloud.loadbalancing.loadbalancer.CreateInput.Network.Private!
cloud.loadbalancing.loadbalancer.CreateInput.Network.Private
 floatingIp=cloud.loadbalancing.loadbalancer.CreateInput.Network.Private.FloatingIp
 floatingIpCreate=cloud.loadbalancing.loadbalancer.CreateInput.Network.Private.FloatingIpCreate
 gateway=cloud.loadbalancing.loadbalancer.CreateInput.Network.Private.Gateway
 gatewayCreate=cloud.loadbalancing.loadbalancer.CreateInput.Network.Private.GatewayCreate
 network=cloud.loadbalancing.loadbalancer.CreateInput.Network.Private.Network!
cloud.loadbalancing.loadbalancer.CreateInput.Network.Private.FloatingIp id!
cloud.loadbalancing.loadbalancer.CreateInput.Network.Private.FloatingIpCreate description!
cloud.loadbalancing.loadbalancer.CreateInput.Network.Private.Gateway id!
cloud.loadbalancing.loadbalancer.CreateInput.Network.Private.GatewayCreate model! name!
cloud.loadbalancing.loadbalancer.CreateInput.Network.Private.Network id! subnetId!
cloud.loadbalancing.loadbalancer.ListenerCreate allowedCidrs=a description name
 pool=cloud.loadbalancing.loadbalancer.PoolCreate port=i! protocol! secretId timeoutClientData=i timeoutMemberData=i
 tlsVersions=a
cloud.loadbalancing.loadbalancer.MemberCreate address! name protocolPort=i! weight=i?
cloud.loadbalancing.loadbalancer.PoolCreate algorithm! healthMonitor=cloud.loadbalancing.HealthMonitorCreate?
 members=cloud.loadbalancing.loadbalancer.MemberCreate name protocol!
 sessionPersistence=cloud.loadbalancing.PoolSessionPersistence
cloud.loadbalancing.pool.CreateMembers members=cloud.loadbalancing.pool.Member!
cloud.loadbalancing.pool.Member address! id~ name operatingStatus~ protocolPort=i! provisioningStatus~ weight=i?
cloud.loadbalancing.pool.MemberUpdate name? weight=i?
cloud.network.CreateGatewaySummary model! name!
cloud.network.CreateNetwork gateway=cloud.network.CreateGatewaySummary? name! subnet=cloud.network.CreateSubnetSummary!
 vlanId=i
cloud.network.CreateSubnetSummary cidr! enableDhcp=b! enableGatewayIp=b! ipVersion=i!
cloud.network.gateway.CreateInterface subnetId!
cloud.network.gateway.Interface id ip networkId subnetId
cloud.project.LoadBalancer address=a~ configuration=a~ createdAt~ description? egressAddress=a~ id~ name?
 networking=cloud.project.loadbalancer.networking.Networking~ openstackRegion~ region~ size status~
cloud.project.LoadBalancerCreation description? name?
 networking=cloud.project.loadbalancer.networking.NetworkingCreation? openstackRegion region! size?
cloud.project.Network id name region visibility vlanId
cloud.project.ai.BasicAuthCredentialsInput password!* username!
cloud.project.ai.DataStore alias endpoint owner type
cloud.project.ai.DataStoreCredentialsInput git=cloud.project.ai.GitCredentialsInput?
 s3=cloud.project.ai.S3CredentialsInput?
cloud.project.ai.DataStoreInput alias! credentials=cloud.project.ai.DataStoreCredentialsInput! endpoint! owner! prefix?
 type!
cloud.project.ai.Env name! value?
cloud.project.ai.GitCredentialsInput basicAuth=cloud.project.ai.BasicAuthCredentialsInput?
 sshKeypair=cloud.project.ai.SshCredentialsInput?
cloud.project.ai.ResourcesInput cpu=i? ephemeralStorage=i? flavor? gpu=i? gpuBrand? gpuMemory=i? gpuModel? memory=i?
 privateNetwork=i? publicNetwork=i?
cloud.project.ai.S3CredentialsInput accessKey! region! secretKey!*
cloud.project.ai.SshCredentialsInput privateKey!* publicKey
cloud.project.ai.app.App createdAt id spec status updatedAt user
cloud.project.ai.app.AppSpecInput command=a? defaultHttpPort=i?
 deploymentStrategy=cloud.project.ai.app.DeploymentStrategy? envVars=cloud.project.ai.job.JobEnv? grpcPort=i? image!
 labels=a? name partnerId? probe=cloud.project.ai.app.ProbeInput? region! resources=cloud.project.ai.ResourcesInput!
 scalingStrategy=cloud.project.ai.app.ScalingStrategyInput? unsecureHttp=b? volumes=cloud.project.ai.volume.Volume?
cloud.project.ai.app.DeploymentStrategy maxSurge? maxUnavailable? progressDeadlineSeconds=i?
cloud.project.ai.app.ProbeInput path? port=i?
cloud.project.ai.app.ScalingAutomaticStrategyInput averageUsageTarget=i replicasMax=i replicasMin=i resourceType
cloud.project.ai.app.ScalingFixedStrategyInput replicas=i
cloud.project.ai.app.ScalingStrategyInput automatic=cloud.project.ai.app.ScalingAutomaticStrategyInput?
 fixed=cloud.project.ai.app.ScalingFixedStrategyInput?
cloud.project.ai.app.UpdateInput command=a? cpu=i? defaultHttpPort=i?
 deploymentStrategy=cloud.project.ai.app.DeploymentStrategy? envVars=cloud.project.ai.Env? flavor? gpu=i? grpcPort=i?
 url?
cloud.project.ai.job.Job createdAt id spec status updatedAt user
cloud.project.ai.job.JobEnv name! value!
cloud.project.ai.job.JobSpecInput command=a? defaultHttpPort=i? envVars=cloud.project.ai.job.JobEnv? grpcPort=i? image!
 labels=a? name partnerId? readUser? region! resources=cloud.project.ai.ResourcesInput! sshPublicKeys=a? timeout=i?
 timeoutAutoRestart=b? unsecureHttp=b? volumes=cloud.project.ai.volume.Volume?
cloud.project.ai.notebook.Notebook createdAt id spec status updatedAt user
cloud.project.ai.notebook.NotebookEnv editorId! frameworkId! frameworkVersion?
cloud.project.ai.notebook.NotebookSpecInput env=cloud.project.ai.notebook.NotebookEnv!
 envVars=cloud.project.ai.job.JobEnv? labels=a? name region! resources=cloud.project.ai.ResourcesInput! sshPublicKeys=a?
 timeoutAutoRestart=b? unsecureHttp=b? volumes=cloud.project.ai.volume.Volume?
cloud.project.ai.notebook.NotebookUpdate labels=a? resources=cloud.project.ai.ResourcesInput? sshPublicKeys=a?
 timeoutAutoRestart=b? unsecureHttp=b? volumes=cloud.project.ai.volume.Volume?
cloud.project.ai.registry.Registry createdAt~ id~ password!?* region! updatedAt~ url!? user~ username!?
cloud.project.ai.registry.RegistryUpdateInput password?* url? username?
cloud.project.ai.token.Token createdAt id spec=cloud.project.ai.token.TokenSpec status updatedAt
cloud.project.ai.token.TokenSpec labelSelector? name! region! role!
cloud.project.ai.volume.DataStore alias! archive? container! internal=b? prefix?
cloud.project.ai.volume.PrivateSwift archive? container! prefix? region!
cloud.project.ai.volume.PublicGit url!
cloud.project.ai.volume.PublicSwift url!
cloud.project.ai.volume.Standalone name?
cloud.project.ai.volume.Volume cache=b container? dataStore=cloud.project.ai.volume.DataStore? mountPath! permission!
 prefix? privateSwift=cloud.project.ai.volume.PrivateSwift? publicGit=cloud.project.ai.volume.PublicGit?
 publicSwift=cloud.project.ai.volume.PublicSwift? region? standalone=cloud.project.ai.volume.Standalone?
 targetDataStore=cloud.project.ai.volume.DataStore? targetPrivateSwift=cloud.project.ai.volume.PrivateSwift?
cloud.project.dataProcessing.EngineParameter name! value!
cloud.project.dataProcessing.Job containerName! creationDate~ endDate~ engine!
 engineParameters=cloud.project.dataProcessing.EngineParameter! engineVersion! id~ name notebook~ region! returnCode=i~
 startDate~ status~ ttl?
cloud.project.dataProcessing.notebook.Notebook id spec=cloud.project.dataProcessing.notebook.NotebookSpec status
 updatedAt
cloud.project.dataProcessing.notebook.NotebookEnv engineName? engineVersion?
cloud.project.dataProcessing.notebook.NotebookSpec env=cloud.project.dataProcessing.notebook.NotebookEnv! name region!
cloud.project.database.LogSubscriptionCreation streamId!
cloud.project.database.Service backupTime backups=cloud.project.database.service.Backup? capabilities=a~ category~
 createdAt~ description disk=cloud.project.database.service.Disk endpoints=a~ engine~ flavor id~
 ipRestrictions=cloud.project.database.service.IpRestriction maintenanceTime networkId~ networkType~ nodeNumber=i
 nodes=cloud.project.database.service.Node~ plan region? status~ storage=cloud.project.database.service.Storage?
 subnetId~ version
cloud.project.database.ServiceCreation backup=cloud.project.database.service.creation.BackupFork? backupTime?
 backups=cloud.project.database.service.Backup? description disk=cloud.project.database.service.Disk
 forkFrom=cloud.project.database.service.creation.ForkFrom? ipRestrictions=cloud.project.database.service.IpRestriction
 maintenanceTime? networkId? nodesList=cloud.project.database.service.NodeCreation?
 nodesPattern=cloud.project.database.service.NodePattern? plan subnetId? version
cloud.project.database.kafka.SchemaRegistryAcl id~ permission! resource! username!
cloud.project.database.kafka.Service backupTime capabilities=a~ category~ createdAt~ description
 disk=cloud.project.database.service.Disk endpoints=a~ engine~ flavor id~
 ipRestrictions=cloud.project.database.service.IpRestriction maintenanceTime networkId~ networkType~ nodeNumber=i
 nodes=cloud.project.database.service.Node~ plan restApi=b schemaRegistry=b status~
 storage=cloud.project.database.service.Storage? subnetId~ version
cloud.project.database.kafka.Topic id~ minInsyncReplicas=i name~ partitions=i replication=i retentionBytes=i
 retentionHours=i
cloud.project.database.kafka.TopicAcl id~ permission! topic! username!
cloud.project.database.kafka.TopicCreation minInsyncReplicas=i name! partitions=i replication=i retentionBytes=i
 retentionHours=i
cloud.project.database.kafkaConnect.Connector configuration=a! connectorId~ id~ name~ status~
cloud.project.database.kafkaConnect.ConnectorCreation configuration=a! connectorId! name!
cloud.project.database.m3db.Namespace id~ name~ resolution? retention=cloud.project.database.m3db.namespace.Retention
 snapshotEnabled=b type~ writesToCommitLogEnabled=b
cloud.project.database.m3db.NamespaceCreation name! resolution
 retention=cloud.project.database.m3db.namespace.Retention snapshotEnabled=b type! writesToCommitLogEnabled=b
cloud.project.database.m3db.User createdAt~ group id~ status~ username~
cloud.project.database.m3db.UserCreation group name!
cloud.project.database.m3db.namespace.Retention blockDataExpirationDuration? blockSizeDuration? bufferFutureDuration?
 bufferPastDuration? periodDuration!
cloud.project.database.opensearch.Pattern id~ maxIndexCount=i pattern!
cloud.project.database.opensearch.Service aclsEnabled=b backupTime backups=cloud.project.database.service.Backup?
 capabilities=a~ category~ createdAt~ description disk=cloud.project.database.service.Disk endpoints=a~ engine~ flavor
 id~ ipRestrictions=cloud.project.database.service.IpRestriction maintenanceTime networkId~ networkType~ nodeNumber=i
 nodes=cloud.project.database.service.Node~ plan status~ storage=cloud.project.database.service.Storage? subnetId~
 version
cloud.project.database.opensearch.User acls=cloud.project.database.opensearch.UserAcl createdAt~ id~ status~ username~
cloud.project.database.opensearch.UserAcl pattern! permission!
cloud.project.database.opensearch.UserCreation acls=cloud.project.database.opensearch.UserAcl name!
cloud.project.database.postgresql.ConnectionPool databaseId id~ mode name~ port=i~ size=i sslMode~ uri~ userId?
cloud.project.database.postgresql.ConnectionPoolCreation databaseId! mode! name! size=i! userId?
cloud.project.database.redis.User categories=a channels=a commands=a createdAt~ id~ keys=a status~ username~
cloud.project.database.redis.UserCreation categories=a channels=a commands=a keys=a name!
cloud.project.database.service.Backup pitr~ regions=a retentionDays=i~ time
cloud.project.database.service.Database default=b~ id~ name!
cloud.project.database.service.Disk size=i type~
cloud.project.database.service.Integration destinationServiceId! id~ parameters=a? sourceServiceId! status~ type
cloud.project.database.service.IpRestriction description ip status~
cloud.project.database.service.Node createdAt~ flavor~ id~ name~ port=i~ region~ role? status~
cloud.project.database.service.NodeCreation flavor region role?
cloud.project.database.service.NodePattern flavor number=i region
cloud.project.database.service.Replication emitHeartbeats=b enabled=b! id~ replicationPolicyClass sourceIntegration~
 syncGroupOffsets=b syncInterval=i targetIntegration~ topicExcludeList=a topics=a
cloud.project.database.service.ReplicationCreation emitHeartbeats=b enabled=b! replicationPolicyClass
 sourceIntegration! syncGroupOffsets=b syncInterval=i targetIntegration! topicExcludeList=a topics=a
cloud.project.database.service.Storage size=a type~
cloud.project.database.service.User createdAt id status username
cloud.project.database.service.UserCreation name
cloud.project.database.service.UserWithPasswordAndRoles password* roles=a
cloud.project.database.service.UserWithRoles createdAt~ id~ roles=a status~ username~
cloud.project.database.service.UserWithRolesCreation name roles=a
cloud.project.database.service.creation.BackupFork id pointInTime serviceId!
cloud.project.database.service.creation.ForkFrom backupId pointInTime serviceId!
cloud.project.loadbalancer.Backend balancer? name! proxyProtocol? servers=cloud.project.loadbalancer.Server! sticky=b?
cloud.project.loadbalancer.BackendSelector name!
cloud.project.loadbalancer.Configuration backends=cloud.project.loadbalancer.Backend certificates
 frontends=cloud.project.loadbalancer.Frontend networking=cloud.project.loadbalancer.configuration.networking.Networking
 version
cloud.project.loadbalancer.ConfigurationCreation backends=cloud.project.loadbalancer.Backend certificates=a
 frontends=cloud.project.loadbalancer.Frontend
 networking=cloud.project.loadbalancer.configuration.networking.Networking?
cloud.project.loadbalancer.Frontend backends=cloud.project.loadbalancer.BackendSelector! mode? name! port=i?
 portRanges=cloud.project.loadbalancer.PortRange? ports=a? tls=b whitelist=a
cloud.project.loadbalancer.PortRange end=i start=i
cloud.project.loadbalancer.Server ip! name! noCheck=b? port=i! weight=i?
cloud.project.loadbalancer.configuration.networking.Egress id? kind!
cloud.project.loadbalancer.configuration.networking.Ingress kind!
cloud.project.loadbalancer.configuration.networking.Networking
 egress=cloud.project.loadbalancer.configuration.networking.Egress?
 ingress=cloud.project.loadbalancer.configuration.networking.Ingress?
cloud.project.loadbalancer.networking.Egress id kind
cloud.project.loadbalancer.networking.EgressCreation kind!
cloud.project.loadbalancer.networking.Ingress kind
cloud.project.loadbalancer.networking.IngressCreation kind!
cloud.project.loadbalancer.networking.Networking egress=cloud.project.loadbalancer.networking.Egress
 ingress=cloud.project.loadbalancer.networking.Ingress
cloud.project.loadbalancer.networking.NetworkingCreation egress=cloud.project.loadbalancer.networking.EgressCreation?
 ingress=cloud.project.loadbalancer.networking.IngressCreation?
cloud.role.Role description id name permissions
cloud.storage.ContainerDetail archive containerType cors name objects public region staticUrl storedBytes storedObjects
complexType.SafeKeyValue_string value
dbaas.logs.Alias aliasId createdAt description isEditable name nbIndex nbStream updatedAt
dbaas.logs.Dashboard createdAt dashboardId description isEditable title updatedAt
dbaas.logs.EncryptionKey algorithm~ content!* createdAt~ encryptionKeyId~ fingerprint! isEditable=b~ nbArchive=i~
 title! uid~
dbaas.logs.Index alertNotifyEnabled createdAt currentSize description indexId isEditable maxSize name nbShard updatedAt
dbaas.logs.Input allowedNetworks autoscale createdAt description engineId exposedPort hostname inputId
 isRestartRequired maxScaleInstance minScaleInstance nbInstance publicAddress scalingNotifyEnabled sslCertificate status
 streamId title updatedAt
dbaas.logs.InputCreation allowedNetworks=a? autoscale=b? description! engineId! exposedPort? maxScaleInstance=i?
 minScaleInstance=i? nbInstance=i? scalingNotifyEnabled=b? streamId! title!
dbaas.logs.InputUpdate allowedNetworks=a? autoscale=b? description! engineId! exposedPort? maxScaleInstance=i?
 minScaleInstance=i? nbInstance=i? scalingNotifyEnabled=b? streamId! title!
dbaas.logs.LogSubscription createdAt kind resource serviceName streamId subscriptionId updatedAt
dbaas.logs.LogSubscriptionCreation kind! streamId!
dbaas.logs.Member createdAt note username
dbaas.logs.MetricTenant createdAt deliveryStatus description maxSeries retentionId tenantId title updatedAt
dbaas.logs.NewMetricTenant description! maxSeries=i retentionId! title!
dbaas.logs.Osd createdAt deliveryStatus description isEditable name osdId updatedAt
dbaas.logs.OsdCreation description!
dbaas.logs.OsdUpdate description!
dbaas.logs.OutputGraylogDashboardCreation description! title!
dbaas.logs.OutputGraylogDashboardUpdate description! title!
dbaas.logs.OutputGraylogStreamAlertCreation backlog=i! conditionType? constraintType? field? grace=i! queryFilter?
 repeatNotificationsEnabled=b? threshold=i? thresholdType? time=i? title! value?
dbaas.logs.OutputGraylogStreamAlertUpdate backlog=i! conditionType? constraintType? field? grace=i! queryFilter?
 repeatNotificationsEnabled=b? threshold=i? thresholdType? time=i? title! value?
dbaas.logs.OutputGraylogStreamCreation coldStorageCompression? coldStorageContent? coldStorageEnabled=b?
 coldStorageNotifyEnabled=b? coldStorageRetention=i? coldStorageTarget? description! encryptionKeysIds=a?
 indexingEnabled=b? indexingMaxSize=i? indexingNotifyEnabled=b? parentStreamId? pauseIndexingOnMaxSize=b? retentionId?
 title! webSocketEnabled=b?
dbaas.logs.OutputGraylogStreamRuleCreation field! isInverted=b? operator! value!
dbaas.logs.OutputGraylogStreamUpdate coldStorageCompression? coldStorageContent? coldStorageEnabled=b?
 coldStorageNotifyEnabled=b? coldStorageRetention=i? coldStorageTarget? description! encryptionKeysIds=a?
 indexingEnabled=b? indexingMaxSize=i? indexingNotifyEnabled=b? pauseIndexingOnMaxSize=b? title! webSocketEnabled=b?
dbaas.logs.OutputOpenSearchAliasCreation description! suffix!
dbaas.logs.OutputOpenSearchAliasUpdate description!
dbaas.logs.OutputOpenSearchIndexCreation alertNotifyEnabled=b? description! nbShard=i? suffix!
dbaas.logs.OutputOpenSearchIndexUpdate alertNotifyEnabled=b? description!
dbaas.logs.Role createdAt description name nbMember nbPermission roleId updatedAt
dbaas.logs.RoleCreation description! name!
dbaas.logs.RoleMemberCreation note? username!
dbaas.logs.RoleMemberUpdate note?
dbaas.logs.RoleUpdate description! name!
dbaas.logs.Stream canAlert clusterId coldStorageCompression coldStorageContent coldStorageEnabled
 coldStorageNotifyEnabled coldStorageRetention coldStorageTarget createdAt description encryptionKeysIds
 indexingCurrentSize indexingEnabled indexingMaxSize indexingNotifyEnabled isEditable nbAlertCondition nbArchive
 nbSubscription parentStreamId pauseIndexingOnMaxSize retentionId streamId title updatedAt webSocketEnabled
dbaas.logs.StreamAlertCondition alertId backlog conditionType constraintType field grace queryFilter
 repeatNotificationsEnabled threshold thresholdType time title value
dbaas.logs.StreamRule field isInverted operator ruleId value
dbaas.logs.Token clusterId createdAt name tokenId updatedAt value
dbaas.logs.TokenCreation clusterId? name!
dedicated.TemplateOsProperties customHostname? postInstallationScriptLink? postInstallationScriptReturn? sshKeyName?
dedicated.installationTemplate.Templates bitFormat~ category~ customization=dedicated.TemplateOsProperties?
 description~ distribution~ endOfInstall~ family~ filesystems=a~ hardRaidConfiguration=b~ inputs=a~ license=a~
 lvmReady=b~ noPartitioning=b~ project=a~ softRaidOnlyMirroring=b~ subfamily~ templateName rootMountpoint~
dedicated.installationTemplate.hardwareRaid disks=a mode name step=i
dedicated.installationTemplate.templatePartitioningSchemes name priority=i
dedicated.installationTemplate.templatePartitions filesystem mountpoint order=i raid? size=a type volumeName?
dedicated.nas.Access accessId ip
dedicated.nas.Partition partitionName~ protocol~ size=i
dedicated.nas.Quota size uid
dedicated.nasha.Access accessId aclDescription ip type
dedicated.nasha.Partition partitionCapacity=i~ partitionDescription? partitionName~ protocol~ size=i usedBySnapshots=i~
dedicated.nasha.Quota size uid
dedicated.nasha.Snapshot snapshotType
dedicated.nasha.customSnap expiration name
dedicated.server.spla id=i~ lastUpdate~ serialNumber status~ type~
domain.Contact accreditationCountry? accreditationId? accreditationOrganism? accreditationYear=i?
 address=domain.ContactAddress? birthCity? birthCountry? birthDay? birthZip? cellPhone?
 companyNationalIdentificationNumber? email? enterpriseId? fax? firstName? gender? id=i~ insee? language? lastName?
 legalForm? legalFormCategory? nationalIdentificationNumber? nationality? organisationAccountable? organisationFunding?
 organisationFundingOther? organisationName? organisationRole? organisationRoleOther? organisationStaffStatus?
 organisationStaffStatusOther? organisationType? organisationTypeOther? phone? registrantDocumentType?
 registrantDocumentTypeOther? roleInOrganisation? trademarkId? vat? website?
domain.ContactAddress city? country? line1? line2? line3? otherDetails? province? zip?
domain.data.smd.Smd data id notAfter notBefore protectedLabels smdId
domain.data.smd.SmdBody data!
domain.nameServer.CreatePayload nameServer=domain.nameServer.NameServerInput!
domain.nameServer.FullNameServer host id ip isUsed toDelete
domain.nameServer.NameServerInput host ip?
email.domain.Acl accountId
email.domain.Delegation accountId
email.domain.Filter action actionParam active domain name pop priority
email.domain.Rule header id operand value
email.exchange.Account SAMAccountName~ accountLicense city? company? configured=b~ countryCode? creationDate~
 currentUsage=i~ customIsolationId=i~ deleteAtExpiration=b? deleteOutlookAtExpiration=b? description? displayName?
 domain exchangeGuid~ expirationDate~ expirationOutlookDate~ fax? firstName? forwardingEmail? guid~ hiddenFromGAL=b
 id=i~ initial? jobDepartment? jobTitle? lastLogoffDate~ lastLogonDate~ lastName? lastUpdateDate~ litigation=b
 litigationPeriod=i? login mailSenderDisplay? mailingFilter=a? mobile? numberOfAliases=i~ office? outlookLicense=b
 owaLimited=b~ passwordLastUpdate~ phone? postalCode? primaryEmailAddress~ quota=i region? renewOutlookPeriod?
 renewPeriod? sbrDestination? sendConnectorId=i? spamAndVirusConfiguration=email.exchange.spamAndVirusConfiguration
 spamDetected=b~ spamTicketNumber=i~ state~ storeCopyOfEmail=b streetAddress? taskPendingId=i~
email.exchange.Domain cnameToCheck~ dkimDiagnostics=a~ domainAliases=a~ domainValidated=b~ expectedAutodiscoverSRV~
 expectedMX=a~ expectedSPF~ isAliasDomain=b~ main=b~ mxIsValid=b~ mxRecord=a~ mxRelay? name~ organization2010~
 sbrDefault~ sendConnectorIdDefault=i~ spfIsValid=b~ spfRecord=a~ srvIsValid=b~ srvRecord=a~ state~ taskPendingId=i~
 type
email.exchange.dkim cnameIsValid customerRecord header lastUpdate recordType selectorName status targetRecord
 taskPendingId
email.exchange.exchangeAccountFullAccess allowedAccountId creationDate taskPendingId
email.exchange.exchangeAccountSendAs allowedAccountId creationDate taskPendingId
email.exchange.exchangeAccountSendOnBehalfTo allowedAccountId creationDate taskPendingId
email.exchange.exchangeCustomIsolation creationDate isolationField isolationValue name status
email.exchange.exchangeDistributionGroupManager creationDate managerAccountId managerEmailAddress taskPendingId
email.exchange.exchangeDistributionGroupMember creationDate memberAccountId memberContactId memberEmailAddress
 taskPendingId
email.exchange.exchangeDistributionGroupSendAs allowedAccountId creationDate taskPendingId
email.exchange.exchangeDistributionGroupSendOnBehalfTo allowedAccountId creationDate taskPendingId
email.exchange.exchangeExternalContact creationDate~ displayName externalEmailAddress firstName? hiddenFromGAL=b id=i~
 initials? lastName? organization2010~ state~ taskPendingId=i~
email.exchange.exchangeMailingListAlias alias creationDate taskPendingId
email.exchange.exchangePublicFolderPermission accessRights allowedAccountId=i~ creationDate~ state~ taskPendingId=i~
email.exchange.exchangeResourceAccountDelegate allowedAccountId creationDate delegateEmailAddress taskPendingId
email.exchange.exchangeServiceActiveSyncNotification creationDate notifiedAccountId primaryEmailAddress state
email.exchange.exchangeServiceAuthorizedIp HTTPS=b IMAP=b IMAPS=b POP=b POPS=b SMTP=b SMTPS=b creationDate~ displayName
 ip~ status~ updateDate~
email.exchange.exchangeSharedAccountAlias alias creationDate taskPendingId
email.exchange.exchangeSharedAccountFullAccess allowedAccountId creationDate taskPendingId
email.exchange.exchangeSharedAccountSendAs allowedAccountId creationDate taskPendingId
email.exchange.exchangeSharedAccountSendOnBehalfTo allowedAccountId creationDate taskPendingId
email.exchange.mailingList company? creationDate~ departRestriction displayName? hiddenFromGAL=b joinRestriction
 lastUpdateDate~ mailingListAddress maxReceiveSize=i? maxSendSize=i? senderAuthentification=b spamDetected=b~
 spamTicketNumber=i~ state~ taskPendingId=i~
email.exchange.publicFolder anonymousPermission creationDate~ defaultPermission hasSubFolders=b~ itemCount=i~
 lastAccessTime~ lastModificationTime~ lastUserAccessTime~ lastUserModificationTime~ path~ quota=i state~
 taskPendingId=i~ totalItemSize=i~ type~
email.exchange.resourceAccount addOrganizerToSubject=b allowConflict=b bookingWindow=i capacity=i company?
 creationDate~ deleteComments=b deleteSubject=b displayName location maximumDuration=i resourceEmailAddress
 showMeetingDetails state~ taskPendingId=i~ type~
email.exchange.sendConnector creationDate~ displayName id=i~ lastUpdateDate~ maxSendSize=i port=i requireTLS=b
 smartHost smartHostAuthMechanism~ state~ taskPendingId=i~
email.exchange.sharedAccount creationDate~ currentUsage=i~ displayName? firstName? hiddenFromGAL=b id=i~ initials?
 lastLogoffDate~ lastLogonDate~ lastName? mailingFilter=a? quota=i sharedEmailAddress spamDetected=b~
 spamTicketNumber=i~ state~ taskPendingId=i~
email.exchange.spamAndVirusConfiguration checkDKIM=b checkSPF=b deleteSpam=b deleteVirus=b putInJunk=b tagSpam=b
 tagVirus=b
email.mxplan.AccountFullAccess allowedAccountId creationDate taskPendingId
email.mxplan.AccountSendAs allowedAccountId creationDate taskPendingId
email.mxplan.AccountSendOnBehalfTo allowedAccountId creationDate taskPendingId
email.mxplan.ExternalContact creationDate~ displayName externalEmailAddress firstName? hiddenFromGAL=b id=i~ initials?
 lastName? state~ taskPendingId=i~
email.pro.AccountFullAccess allowedAccountId creationDate taskPendingId
email.pro.AccountSendAs allowedAccountId creationDate taskPendingId
email.pro.AccountSendOnBehalfTo allowedAccountId creationDate taskPendingId
email.pro.Dkim cnameIsValid customerRecord header lastUpdate recordType selectorName status targetRecord taskPendingId
email.pro.Domain mxRelay? type
email.pro.DomainNative cnameToCheck dkimDiagnostics domainAliases domainValidated expectedAutodiscoverSRV expectedMX
 expectedSPF isAliasDomain mxIsValid mxRecord mxRelay name spfIsValid spfRecord srvIsValid srvRecord state taskPendingId
 type
email.pro.ExternalContact displayName externalEmailAddress firstName? hiddenFromGAL=b initials? lastName?
email.pro.ExternalContactNative creationDate displayName externalEmailAddress firstName hiddenFromGAL id initials
 lastName state taskPendingId
hosting.privateDatabase.Database backupTime creationDate databaseName quotaUsed users
hosting.privateDatabase.Database.Copy creationDate expirationDate id lastUpdate status
hosting.privateDatabase.Database.CreateDump sendEmail=b
hosting.privateDatabase.Database.CreatePayload databaseName!
hosting.privateDatabase.Database.Dump creationDate databaseName deletionDate id url
hosting.privateDatabase.User creationDate databases userName
hosting.privateDatabase.User.CreatePayload password!* userName!
hosting.privateDatabase.User.Grant creationDate databaseName grant
hosting.privateDatabase.User.Grant.Create databaseName! grant!
hosting.privateDatabase.Whitelist creationDate~ ip~ lastUpdate~ name? service=b sftp=b status~ taskId=i~
hosting.privateDatabase.Whitelist.CreatePayload ip! name? service=b sftp=b
hosting.web.AttachedDomain bypassDNSConfiguration=b? cdn? domain? firewall? ipLocation? ownLog? path? runtimeId=i?
 ssl=b?
hosting.web.Cron command! description? email? frequency! id=i~ language! state~ status
hosting.web.EnvVar key~ status~ taskId=i~ type~ value*
hosting.web.EnvVarInput key! type! value!*
hosting.web.Website id name path status vcsBranch vcsUrl domains hostingDisplayName hostingServiceName
hosting.web.attachedDomain.PublicAttachedDomain capabilities cdn domain firewall ipLocation isFlushable ownLog path
 runtimeId ssl status taskId vcsStatus
hosting.web.database databaseServiceDeprecated databaseType dumps guiURL lastCheck mode name port quotaSize quotaUsed
 server state status taskId type user version versionSupport
hosting.web.database.copy creationDate expirationDate id lastUpdate status
hosting.web.database.dump creationDate deletionDate id status taskId type url
hosting.web.module adminFolder adminName creationDate dependencies=hosting.web.module.DependencyType id language
 lastUpdate moduleId path status targetUrl taskId
hosting.web.module.DependencyType name? password?* port=i? prefix? server? type user?
hosting.web.runtime appBootstrap? appEnv creationDate~ id=i~ isDefault=b isDeletable=b~ lastUpdate~ name? publicDir?
 status~ taskId=i~ type
hosting.web.user home isPrimaryAccount=b~ login~ serviceManagementCredentials=a~ sshState state status~ taskId=i~
hosting.web.userLogs creationDate~ description? login~ ownLogsId=i~ status~ taskId=i~
hosting.web.website.CreationRequest path! vcsBranch! vcsUrl!
hosting.web.website.Update vcsBranch?
ip.ReverseDelegation target
ipLoadbalancing.BackendProbe forceSsl=b? interval=i? match? method? negate=b? pattern? port=i? type? url?
ipLoadbalancing.DefinedFarm id type
ipLoadbalancing.LdpSubscription.LdpSubscription createdAt kind resource serviceName streamId subscriptionId updatedAt
ipLoadbalancing.RouteHttp.RouteHttp action=ipLoadbalancing.RouteHttpAction displayName? frontendId=i? routeId=i~
 rules=a~ status~ weight=i
ipLoadbalancing.RouteHttpAction status=i? target? type
ipLoadbalancing.RouteRule.RouteRule displayName? field match negate=b pattern? ruleId=i~ subField?
ipLoadbalancing.RouteTcp.RouteTcp action=ipLoadbalancing.RouteTcpAction displayName? frontendId=i? routeId=i~ rules=a~
 status~ weight=i
ipLoadbalancing.RouteTcpAction target? type
ipLoadbalancing.Ssl.Ssl displayName? expireDate~ fingerprint~ id=i~ san=a~ serial~ subject~ type~
ipLoadbalancing.VrackNetwork.VrackNetwork displayName? farmId=ipLoadbalancing.DefinedFarm~ natIp subnet~ vlan=i
 vrackNetworkId=i~
ipLoadbalancing.VrackTransparentIp.VrackTransparentIp address farmId id serverId slotId
ipLoadbalancing.backendHttp.BackendHttp balance? displayName? farmId=i~ port=i? probe=ipLoadbalancing.BackendProbe?
 stickiness? vrackNetworkId=i? zone~
ipLoadbalancing.backendHttpCustomerServer.BackendHTTPServer address~ backendId=i~ backup=b chain? cookie? displayName?
 onMarkedDown? port=i? probe=b proxyProtocolVersion? serverId=i~ serverState=a~ ssl=b status weight=i?
ipLoadbalancing.backendTcp.BackendTcp balance? displayName? farmId=i~ port=i? probe=ipLoadbalancing.BackendProbe?
 stickiness? vrackNetworkId=i? zone~
ipLoadbalancing.backendTcpCustomerServer.BackendTCPServer address~ backendId=i~ backup=b chain? displayName?
 onMarkedDown? port=i? probe=b proxyProtocolVersion? serverId=i~ serverState=a~ ssl=b status weight=i?
ipLoadbalancing.backendUdp.BackendUdp displayName? farmId=i~ port=i vrackNetworkId=i? zone~
ipLoadbalancing.backendUdpCustomerServer.BackendUDPServer address~ backendId=i~ displayName? port=i? serverId=i~ status
ipLoadbalancing.frontendHttp.FrontendHttp allowedSource=a? dedicatedIpfo=a? defaultFarmId=i? defaultSslId=i?
 deniedSource=a? disabled=b displayName? frontendId=i~ hsts=b httpHeader=a? port redirectLocation? ssl=b
 vrackNetworkId=i~ vrackVrouterId=i~ zone
ipLoadbalancing.frontendTcp.FrontendTcp allowedSource=a? dedicatedIpfo=a? defaultFarmId=i? defaultSslId=i?
 deniedSource=a? disabled=b displayName? frontendId=i~ port ssl=b vrackNetworkId=i~ vrackVrouterId=i~ zone
ipLoadbalancing.frontendUdp.FrontendUdp dedicatedIpfo=a? defaultFarmId=i? disabled=b displayName? frontendId=i~ port
 zone
me.billing.group.BillingGroup contactId=i? creationDate~ groupId=i~ lastUpdate~ name paymentMethodId=i?
me.billing.group.Service groupId serviceId
me.billing.group.service.Create serviceId=i!
me.billing.purchaseOrder.Creation active=b? billingGroupId=i? description? endDate? reference! startDate! type!
me.billing.purchaseOrder.PurchaseOrder active billingGroupId creationDate description endDate id lastUpdate reference
 startDate status type
me.billing.purchaseOrder.Update active=b? billingGroupId=i? description? endDate? reference? startDate? type?
me.billing.report.Consumption periodEnd periodStart report status taskId
me.billing.report.consumption.CreationRequest periodEnd! periodStart!
me.contact.Address city country line1 line2? line3? otherDetails? province? zip?
me.contact.Contact address=me.contact.Address birthCity? birthCountry? birthDay? birthZip? cellPhone?
 companyNationalIdentificationNumber? email fax? firstName gender? id=i~ language lastName legalForm
 nationalIdentificationNumber? nationality? organisationName? organisationType? phone? spareEmail? vat?
me.payment.PaymentMethod billingContactId=i~ creationDate~ default=b description? expirationDate~ formSessionId~
 icon=a~ integration~ label~ lastUpdate~ merchantId~ oneclick=b~ paymentMeanId=i~ paymentMethodId=i~ paymentSubType~
 paymentType~ status~
me.payment.method.CallbackUrl cancel! error! failure! pending! success!
me.payment.method.Creation billingContactId=i? callbackUrl=me.payment.method.CallbackUrl! default=b description?
 formData? orderId=i? paymentSubType? paymentType! register=b
me.tag.Creation reason? tagName!
me.tag.Tag creationDate customerCode expirationDate extra lastUpdate status tag
nichandle.IpRestriction id=i~ ip~ rule warning=b
nichandle.Ipv4Org abuse_mailbox address city country firstname lastname organisationId~ phone registry~ state? zip?
nichandle.ManagerPreference key~ value
nichandle.SubAccount creationDate~ description? id=i~
nichandle.accessRestriction.SmsAccount creationDate~ description id=i~ lastUsedDate~ phoneNumber~ status~
nichandle.accessRestriction.TOTPAccount creationDate~ description id=i~ lastUsedDate~ status~
nichandle.accessRestriction.U2FAccount creationDate~ description id=i~ lastUsedDate~ status~
nichandle.document.Document creationDate~ expirationDate? getUrl~ id~ name~ putUrl~ size=i~ tags=a~ validationDate~
order.cart.Cart cartId description expire items readOnly
order.cart.ConfigurationItem id label value
order.cart.Creation description expire ovhSubsidiary!
order.cart.ItemConfigurationCreation label! value!
order.cart.Update description expire
publicCloud.project.ProjectAsyncWithIAM createdAt currentState currentTasks iam id name resourceStatus
 targetSpec=publicCloud.project.ProjectTargetSpec updatedAt
publicCloud.project.ProjectCreation targetSpec=publicCloud.project.ProjectTargetSpec!
publicCloud.project.ProjectTargetSpec mode! name!
publicCloud.rancher.IpRestriction cidrBlock! description!
publicCloud.rancher.Rancher createdAt currentState currentTasks id resourceStatus
 targetSpec=publicCloud.rancher.RancherTargetSpec updatedAt
publicCloud.rancher.RancherCreation targetSpec=publicCloud.rancher.RancherCreationTargetSpec!
publicCloud.rancher.RancherCreationTargetSpec name! plan! version
publicCloud.rancher.RancherTargetSpec ipRestrictions=publicCloud.rancher.IpRestriction name! plan! version!
publicCloud.rancher.RancherUpdate targetSpec=publicCloud.rancher.RancherTargetSpec!
sms.AlertThreshold alertEmail alertNumber alertThreshold=i support
sms.Batch accountID createdAt errors estimatedCredits finishedAt from id message name processedRecords receivers sentAt
 slotID startedAt status totalRecords updatedAt
sms.BatchParams class deferred from message! name noStop=b senderForResponse=b slotID tag to=a
sms.BatchUpdateParams name!
sms.HlrLookupNumber datetime id msisdn operatorCode ported reachable roaming status valid
sms.Job creationDatetime credits deliveredAt deliveryReceipt differedDelivery id message messageLength numberOfSms ptt
 receiver sender sentAt
sms.Phonebook bookKey~ name phoneKey~
sms.PhonebookContact group homeMobile? homePhone? id=i~ name surname workMobile? workPhone?
sms.Quota quotaLeft=n quotaStatus
sms.Receiver autoUpdate=b canAutoUpdate=b~ datetime~ description records=i~ slotId=i~
sms.Sender comment~ description referer~ sender~ status type~ validationMedia~
sms.SenderDocument createdAt~ description? documentID~ getUrl~ name putUrl~ size=i~
sms.TemplateControl activity comment~ datetime~ description message name status
sms.User alertThresholdInformations=sms.AlertThreshold callBack? ipRestrictions=a login~ password
 quotaInformations=sms.Quota stopCallBack?
sms.VirtualNumberJob creationDatetime credits deliveryReceipt differedDelivery id message messageLength numberOfSms ptt
 receiver
sslGateway.Domain domain id state
sslGateway.Server address id=i~ port=i state~
storage.NetAppShare createdAt~ description? id~ name? protocol!? size=i!? status~ mountPointName? snapshotID?
storage.NetAppShareACLRule accessLevel!? accessTo!? accessType~ createdAt~ id~ status~
storage.NetAppShareSnapshot createdAt~ description? id~ name? path~ status~ type~
storage.NetAppShareSnapshotUpdate description? name?
storage.NetAppShareUpdate description? name?
storage.NetAppSnapshotPolicy createdAt~ description? id~ isDefault=b~ name? rules=storage.NetAppSnapshotPolicyRule!?
 status~
storage.NetAppSnapshotPolicyRule copies=i!? prefix!? schedule=storage.NetAppSnapshotPolicySchedule!?
storage.NetAppSnapshotPolicySchedule days=a? hours=a? minutes=a! months=a? weekdays=a?
storage.NetAppSnapshotPolicyUpdate description? name?
telephony.DefaultIpRestriction id subnet type
telephony.MailDomain2Service domain id
vrack.dedicatedConnect name
vrack.legacyVrack legacyVrack vlanId
vrack.routedSubrange nexthop routedSubrange
vrack.vmwareCloudDirectorVirtualDataCenter vmwareCloudDirectorVirtualDataCenter vrack
""",
    tasks="""\
/cdn/dedicated/{serviceName}/domains/{domain}/tasks taskId taskId status +done -cancelled -error
/cloud/project/{serviceName}/operation operationId id status +completed -in-error
/dbaas/logs/{serviceName}/operation operationId operationId state +SUCCESS -FAILURE -REVOKED
/dedicated/nas/{serviceName}/task taskId taskId status +done -cancelled -customerError -ovhError
/dedicated/nasha/{serviceName}/task taskId taskId status +done -cancelled -customerError -ovhError
/domain/{serviceName}/task id id status +done -cancelled -error -problem
/email/domain/{domain}/task/filter id id
/email/exchange/{organizationName}/service/{exchangeService}/task id id status +done -cancelled -error
/email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/tasks id id status +done
 -cancelled -error
/email/exchange/{organizationName}/service/{exchangeService}/sharedAccount/{sharedEmailAddress}/tasks id id status
 +done -cancelled -error
/email/mxplan/{service}/account/{email}/task id id status +done -cancelled -error
/email/mxplan/{service}/task id id status +done -cancelled -error
/email/pro/{service}/account/{email}/tasks id id status +done -cancelled -error
/email/pro/{service}/task id id status +done -cancelled -error
/hosting/privateDatabase/{serviceName}/tasks id id status +done -cancelled -error
/hosting/web/{serviceName}/tasks id id status +done -cancelled
/vrack/{serviceName}/task taskId id status +done -cancelled
""",
    kinds="""\
1 on=0135 id=domain shown=cdnanycast.Domain post=POST:/cdn/dedicated/{serviceName}/domains put=cdnanycast.Domain
2 on=0135 id=ip shown=cdnanycast.Backend post=POST:/cdn/dedicated/{serviceName}/domains/{domain}/backends
3 on=0135 id=cacheRuleId shown=cdnanycast.CacheRule post=POST:/cdn/dedicated/{serviceName}/domains/{domain}/cacheRules
 put=cdnanycast.CacheRule tasks=5/tasks
4 on=0135 id=accountId shown=cloud.Acl post=POST:/cloud/project/{serviceName}/acl
5 on=01 id=id shown=cloud.project.ai.app.App post=cloud.project.ai.app.AppSpecInput
 put=cloud.project.ai.app.UpdateInput
6 on=01 id=alias shown=cloud.project.ai.DataStore post=cloud.project.ai.DataStoreInput
 put=cloud.project.ai.DataStoreInput
7 on=01 id=id shown=cloud.project.ai.job.Job post=cloud.project.ai.job.JobSpecInput
8 on=01 id=id shown=cloud.project.ai.notebook.Notebook post=cloud.project.ai.notebook.NotebookSpecInput
 put=cloud.project.ai.notebook.NotebookUpdate
9 on=01 id=id shown=cloud.project.ai.registry.Registry post=cloud.project.ai.registry.Registry
 put=cloud.project.ai.registry.RegistryUpdateInput
10 on=01 id=id shown=cloud.project.ai.token.Token post=cloud.project.ai.token.TokenSpec
11 on=01235 id=id shown=cloud.containerRegistry.Registry post=cloud.ProjectContainerRegistryCreation
 put=cloud.ProjectContainerRegistryUpdate status=status:cloud.containerRegistry.StatusEnum
12 on=01235 id=id shown=cloud.containerRegistry.User post=cloud.ProjectContainerRegistryUsersCreation
13 on=0135 id=id shown=cloud.Credit post=POST:/cloud/project/{serviceName}/credit new=listed
14 on=01 id=id shown=cloud.project.dataProcessing.Job post=cloud.project.dataProcessing.Job
 status=status:cloud.project.dataProcessing.StatusEnum
15 on=01 id=id shown=cloud.project.dataProcessing.notebook.Notebook
 post=cloud.project.dataProcessing.notebook.NotebookSpec
16 on=012 id=id shown=cloud.project.database.Service post=cloud.project.database.ServiceCreation
 put=cloud.project.database.Service status=status:cloud.project.database.StatusEnum
17 on=012 id=id shown=cloud.project.database.service.Integration post=cloud.project.database.service.Integration
 status=status:cloud.project.database.service.integration.StatusEnum
18 on=01 id=subscriptionId shown=dbaas.logs.LogSubscription post=cloud.project.database.LogSubscriptionCreation
 new=listed
19 on=012 id=id shown=cloud.project.database.service.User post=cloud.project.database.service.UserCreation
 status=status:cloud.project.database.StatusEnum reveals=password
20 on=012 id=id shown=cloud.project.database.kafka.Service post=cloud.project.database.ServiceCreation
 put=cloud.project.database.kafka.Service status=status:cloud.project.database.StatusEnum
21 on=012 id=id shown=cloud.project.database.kafka.SchemaRegistryAcl
 post=cloud.project.database.kafka.SchemaRegistryAcl
22 on=012 id=id shown=cloud.project.database.kafka.Topic post=cloud.project.database.kafka.TopicCreation
 put=cloud.project.database.kafka.Topic
23 on=012 id=id shown=cloud.project.database.kafka.TopicAcl post=cloud.project.database.kafka.TopicAcl
24 on=012 id=connectorId shown=cloud.project.database.kafkaConnect.Connector
 post=cloud.project.database.kafkaConnect.ConnectorCreation put=cloud.project.database.kafkaConnect.Connector
 status=status:cloud.project.database.kafkaConnect.connector.StatusEnum
25 on=012 id=id shown=cloud.project.database.service.Replication
 post=cloud.project.database.service.ReplicationCreation put=cloud.project.database.service.Replication
26 on=012 id=id shown=cloud.project.database.m3db.Namespace post=cloud.project.database.m3db.NamespaceCreation
 put=cloud.project.database.m3db.Namespace
27 on=012 id=id shown=cloud.project.database.m3db.User post=cloud.project.database.m3db.UserCreation
 put=cloud.project.database.m3db.User status=status:cloud.project.database.StatusEnum reveals=password
28 on=01 id=id shown=cloud.project.database.Service post=cloud.project.database.ServiceCreation
 put=cloud.project.database.Service status=status:cloud.project.database.StatusEnum
29 on=01 id=id shown=cloud.project.database.service.Node post=cloud.project.database.service.NodeCreation
 put=cloud.project.database.service.Node status=status:cloud.project.database.StatusEnum
30 on=01 id=id shown=cloud.project.database.service.UserWithRoles
 post=cloud.project.database.service.UserWithRolesCreation put=cloud.project.database.service.UserWithPasswordAndRoles
 status=status:cloud.project.database.StatusEnum reveals=password
31 on=012 id=id shown=cloud.project.database.service.Database post=cloud.project.database.service.Database
32 on=012 id=id shown=cloud.project.database.opensearch.Service post=cloud.project.database.ServiceCreation
 put=cloud.project.database.opensearch.Service status=status:cloud.project.database.StatusEnum
33 on=012 id=id shown=cloud.project.database.opensearch.Pattern post=cloud.project.database.opensearch.Pattern
34 on=012 id=id shown=cloud.project.database.opensearch.User post=cloud.project.database.opensearch.UserCreation
 put=cloud.project.database.opensearch.User status=status:cloud.project.database.StatusEnum reveals=password
35 on=012 id=id shown=cloud.project.database.postgresql.ConnectionPool
 post=cloud.project.database.postgresql.ConnectionPoolCreation put=cloud.project.database.postgresql.ConnectionPool
36 on=012 id=id shown=cloud.project.database.service.UserWithRoles
 post=cloud.project.database.service.UserWithRolesCreation put=cloud.project.database.service.UserWithRoles
 status=status:cloud.project.database.StatusEnum reveals=password
37 on=012 id=id shown=cloud.project.database.redis.User post=cloud.project.database.redis.UserCreation
 put=cloud.project.database.redis.User status=status:cloud.project.database.StatusEnum reveals=password
38 on=01235 id=id shown=cloud.kube.Cluster post=cloud.ProjectKubeCreation put=cloud.ProjectKubeUpdate
 status=status:cloud.kube.ClusterStatusEnum
39 on=01 id=subscriptionId shown=dbaas.logs.LogSubscription post=dbaas.logs.LogSubscriptionCreation new=listed
40 on=012 id=id shown=cloud.kube.NodePool post=cloud.ProjectKubeNodePoolCreation put=cloud.ProjectKubeNodePoolUpdate
 status=status:cloud.kube.NodePoolStatusEnum
41 on=012 id=id shown=cloud.project.LoadBalancer post=cloud.project.LoadBalancerCreation put=cloud.project.LoadBalancer
 status=status:cloud.project.loadbalancer.StatusEnum
42 on=012 id=version shown=cloud.project.loadbalancer.Configuration
 post=cloud.project.loadbalancer.ConfigurationCreation
43 on=01 id=name shown=cloud.ColdArchiveContainer post=cloud.StorageContainerCreation
 status=status:cloud.ColdArchiveContainerStatusEnum
44 on=012 id=id shown=cloud.network.gateway.Interface post=cloud.network.gateway.CreateInterface
45 on=012 id=id shown=cloud.keymanager.Certificate post=cloud.keymanager.CertificateCreate
46 on=012 id=id shown=cloud.loadbalancing.HealthMonitor post=cloud.loadbalancing.HealthMonitor
 put=cloud.loadbalancing.UpdateHealthMonitor
47 on=012 id=id shown=cloud.loadbalancing.L7Policy post=cloud.loadbalancing.L7Policy
 put=cloud.loadbalancing.L7PolicyUpdate
48 on=012 id=id shown=cloud.loadbalancing.L7Rule post=cloud.loadbalancing.L7Rule put=cloud.loadbalancing.L7Rule
49 on=012 id=id shown=cloud.loadbalancing.Listener post=cloud.loadbalancing.CreateListener
 put=cloud.loadbalancing.EditListener
50 on=012 id=id shown=cloud.loadbalancing.LoadBalancer post=cloud.loadbalancing.Loadbalancer.CreateInput
 put=cloud.loadbalancing.LoadbalancerEdit new=listed
51 on=012 id=id shown=cloud.loadbalancing.Pool post=cloud.loadbalancing.PoolCreate put=cloud.loadbalancing.PoolUpdate
52 on=012 id=id shown=cloud.loadbalancing.pool.Member post=cloud.loadbalancing.pool.CreateMembers
 put=cloud.loadbalancing.pool.MemberUpdate new=listed
53 on=012 id=id shown=cloud.project.Network post=cloud.network.CreateNetwork new=resourceId tasks=3/operation
54 on=01235 id=name shown=cloud.storage.ContainerDetail post=cloud.ProjectStorageCreation
 put=cloud.ProjectStorageUpdate
55 on=01235 id=id shown=cloud.role.Role post=cloud.ProjectUserRoleCreation reveals=password
56 on=012 id=encryptionKeyId shown=dbaas.logs.EncryptionKey post=dbaas.logs.EncryptionKey new=encryptionKeyId
 tasks=3/operation
57 on=01235 id=inputId shown=dbaas.logs.Input post=dbaas.logs.InputCreation put=dbaas.logs.InputUpdate new=inputId
 status=status:dbaas.logs.InputStatusEnum tasks=3/operation
58 on=01235 id=dashboardId shown=dbaas.logs.Dashboard post=dbaas.logs.OutputGraylogDashboardCreation
 put=dbaas.logs.OutputGraylogDashboardUpdate new=dashboardId tasks=3/operation
59 on=01235 id=streamId shown=dbaas.logs.Stream post=dbaas.logs.OutputGraylogStreamCreation
 put=dbaas.logs.OutputGraylogStreamUpdate new=streamId tasks=3/operation
60 on=01235 id=alertId shown=dbaas.logs.StreamAlertCondition post=dbaas.logs.OutputGraylogStreamAlertCreation
 put=dbaas.logs.OutputGraylogStreamAlertUpdate new=listed tasks=3/operation
61 on=01235 id=ruleId shown=dbaas.logs.StreamRule post=dbaas.logs.OutputGraylogStreamRuleCreation new=listed
 tasks=3/operation
62 on=012 id=tenantId shown=dbaas.logs.MetricTenant post=dbaas.logs.NewMetricTenant put=dbaas.logs.NewMetricTenant
 new=tenantId tasks=3/operation
63 on=012 id=aliasId shown=dbaas.logs.Alias post=dbaas.logs.OutputOpenSearchAliasCreation
 put=dbaas.logs.OutputOpenSearchAliasUpdate new=aliasId tasks=3/operation
64 on=012 id=indexId shown=dbaas.logs.Index post=dbaas.logs.OutputOpenSearchIndexCreation
 put=dbaas.logs.OutputOpenSearchIndexUpdate new=indexId tasks=3/operation
65 on=012 id=osdId shown=dbaas.logs.Osd post=dbaas.logs.OsdCreation put=dbaas.logs.OsdUpdate new=osdId
 tasks=3/operation
66 on=01235 id=roleId shown=dbaas.logs.Role post=dbaas.logs.RoleCreation put=dbaas.logs.RoleUpdate new=roleId
 tasks=3/operation
67 on=01235 id=username shown=dbaas.logs.Member post=dbaas.logs.RoleMemberCreation put=dbaas.logs.RoleMemberUpdate
 new=listed tasks=3/operation
68 on=01235 id=tokenId shown=dbaas.logs.Token post=dbaas.logs.TokenCreation new=tokenId tasks=3/operation
69 on=01235 id=partitionName shown=dedicated.nas.Partition post=POST:/dedicated/nas/{serviceName}/partition
 put=dedicated.nas.Partition new=partitionName tasks=3/task
70 on=01235 id=ip shown=dedicated.nas.Access post=POST:/dedicated/nas/{serviceName}/partition/{partitionName}/access
 new=listed tasks=3/task
71 on=01235 id=uid shown=dedicated.nas.Quota post=POST:/dedicated/nas/{serviceName}/partition/{partitionName}/quota
 new=listed tasks=3/task
72 on=01235 id=partitionName shown=dedicated.nasha.Partition post=POST:/dedicated/nasha/{serviceName}/partition
 put=dedicated.nasha.Partition new=partitionName tasks=3/task
73 on=01235 id=ip shown=dedicated.nasha.Access
 post=POST:/dedicated/nasha/{serviceName}/partition/{partitionName}/access new=listed tasks=3/task
74 on=01235 id=name shown=dedicated.nasha.customSnap
 post=POST:/dedicated/nasha/{serviceName}/partition/{partitionName}/customSnapshot new=listed tasks=3/task
75 on=01235 id=uid shown=dedicated.nasha.Quota post=POST:/dedicated/nasha/{serviceName}/partition/{partitionName}/quota
 new=listed tasks=3/task
76 on=01235 id=snapshotType shown=dedicated.nasha.Snapshot
 post=POST:/dedicated/nasha/{serviceName}/partition/{partitionName}/snapshot new=listed tasks=3/task
77 on=01234 id=id shown=dedicated.server.spla post=POST:/dedicated/server/{serviceName}/spla put=dedicated.server.spla
 new=listed status=status:dedicated.server.SplaStatusEnum
78 on=01 id=id shown=domain.Contact post=domain.Contact put=domain.Contact
79 on=035 id=smdId shown=domain.data.smd.Smd post=domain.data.smd.SmdBody put=domain.data.smd.SmdBody
80 on=0135 id=id shown=domain.nameServer.FullNameServer post=domain.nameServer.CreatePayload new=listed tasks=2/task
81 on=035 id=name shown=email.domain.Filter post=POST:/email/domain/delegatedAccount/{email}/filter new=listed
82 on=035 id=id shown=email.domain.Rule post=POST:/email/domain/delegatedAccount/{email}/filter/{name}/rule new=listed
83 on=035 id=accountId shown=email.domain.Delegation post=POST:/email/domain/{domain}/account/{accountName}/delegation
 new=listed
84 on=035 id=name shown=email.domain.Filter post=POST:/email/domain/delegatedAccount/{email}/filter new=listed
 tasks=3/task/filter
85 on=035 id=id shown=email.domain.Rule post=POST:/email/domain/delegatedAccount/{email}/filter/{name}/rule new=listed
 tasks=3/task/filter
86 on=035 id=accountId shown=email.domain.Acl post=POST:/email/domain/{domain}/account/{accountName}/delegation
87 on=0135 id=primaryEmailAddress shown=email.exchange.Account
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/account put=email.exchange.Account new=listed
 status=state:email.exchange.ObjectStateEnum tasks=5/task
88 on=0135 id=allowedAccountId shown=email.exchange.exchangeAccountFullAccess
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/fullAccess
 new=listed tasks=7/tasks
89 on=0135 id=allowedAccountId shown=email.exchange.exchangeAccountSendAs
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/sendAs new=listed
 tasks=7/tasks
90 on=0135 id=allowedAccountId shown=email.exchange.exchangeAccountSendOnBehalfTo
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/sendAs new=listed
 tasks=7/tasks
91 on=01 id=ip shown=email.exchange.exchangeServiceAuthorizedIp
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/authorizedIp
 put=email.exchange.exchangeServiceAuthorizedIp new=listed status=status:email.exchange.authorizedIpStatusEnum
 tasks=5/task
92 on=01 id=name shown=email.exchange.exchangeCustomIsolation
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/customIsolation new=listed
 status=status:email.exchange.ObjectStateEnum tasks=5/task
93 on=0135 id=name shown=email.exchange.Domain
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/domain put=email.exchange.Domain new=listed
 status=state:email.exchange.ObjectStateEnum tasks=5/task
94 on=01 id=selectorName shown=email.exchange.dkim
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/domain/{domainName}/dkim new=listed
 status=status:email.exchange.dkimStatusEnum tasks=5/task
95 on=0135 id=externalEmailAddress shown=email.exchange.exchangeExternalContact
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/externalContact
 put=email.exchange.exchangeExternalContact new=listed status=state:email.exchange.ObjectStateEnum tasks=5/task
96 on=0135 id=mailingListAddress shown=email.exchange.mailingList
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/mailingList put=email.exchange.mailingList
 new=listed status=state:email.exchange.ObjectStateEnum tasks=5/task
97 on=0135 id=alias shown=email.exchange.exchangeMailingListAlias
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/alias new=listed
 tasks=5/task
98 on=0135 id=managerAccountId shown=email.exchange.exchangeDistributionGroupManager
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/mailingList/{mailingListAddress}/manager/account
 new=listed tasks=5/task
99 on=0135 id=memberAccountId shown=email.exchange.exchangeDistributionGroupMember
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/mailingList/{mailingListAddress}/member/account
 new=listed tasks=5/task
100 on=0135 id=memberContactId shown=email.exchange.exchangeDistributionGroupMember
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/mailingList/{mailingListAddress}/member/account
 new=listed tasks=5/task
101 on=0135 id=allowedAccountId shown=email.exchange.exchangeDistributionGroupSendAs
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/sendAs new=listed
 tasks=5/task
102 on=0135 id=allowedAccountId shown=email.exchange.exchangeDistributionGroupSendOnBehalfTo
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/sendAs new=listed
 tasks=5/task
103 on=0135 id=notifiedAccountId shown=email.exchange.exchangeServiceActiveSyncNotification
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/protocol/activeSyncMailNotification new=listed
 status=state:email.exchange.activeSyncNotificationStateEnum tasks=5/task
104 on=0135 id=path shown=email.exchange.publicFolder
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/publicFolder put=email.exchange.publicFolder
 new=listed status=state:email.exchange.ObjectStateEnum tasks=5/task
105 on=0135 id=allowedAccountId shown=email.exchange.exchangePublicFolderPermission
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/publicFolder/{path}/permission
 put=email.exchange.exchangePublicFolderPermission new=listed status=state:email.exchange.ObjectStateEnum tasks=5/task
106 on=0135 id=resourceEmailAddress shown=email.exchange.resourceAccount
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/resourceAccount
 put=email.exchange.resourceAccount new=listed status=state:email.exchange.ObjectStateEnum tasks=5/task
107 on=0135 id=allowedAccountId shown=email.exchange.exchangeResourceAccountDelegate
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/fullAccess
 new=listed tasks=5/task
108 on=01 id=id shown=email.exchange.sendConnector
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/sendConnector put=email.exchange.sendConnector
 new=listed status=state:email.exchange.ObjectStateEnum tasks=5/task
109 on=0135 id=sharedEmailAddress shown=email.exchange.sharedAccount
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/sharedAccount put=email.exchange.sharedAccount
 new=listed status=state:email.exchange.ObjectStateEnum tasks=5/task
110 on=01 id=alias shown=email.exchange.exchangeSharedAccountAlias
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/alias new=listed
 tasks=7/tasks
111 on=0135 id=allowedAccountId shown=email.exchange.exchangeSharedAccountFullAccess
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/fullAccess
 new=listed tasks=7/tasks
112 on=0135 id=allowedAccountId shown=email.exchange.exchangeSharedAccountSendAs
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/sendAs new=listed
 tasks=7/tasks
113 on=0135 id=allowedAccountId shown=email.exchange.exchangeSharedAccountSendOnBehalfTo
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/account/{primaryEmailAddress}/sendAs new=listed
 tasks=7/tasks
114 on=0135 id=allowedAccountId shown=email.mxplan.AccountFullAccess
 post=POST:/email/mxplan/{service}/account/{email}/fullAccess new=listed tasks=5/task
115 on=0135 id=allowedAccountId shown=email.mxplan.AccountSendAs
 post=POST:/email/mxplan/{service}/account/{email}/sendAs new=listed tasks=5/task
116 on=0135 id=allowedAccountId shown=email.mxplan.AccountSendOnBehalfTo
 post=POST:/email/mxplan/{service}/account/{email}/sendAs new=listed tasks=5/task
117 on=0135 id=externalEmailAddress shown=email.mxplan.ExternalContact
 post=POST:/email/mxplan/{service}/externalContact put=email.mxplan.ExternalContact new=listed
 status=state:email.pro.ObjectStateEnum tasks=3/task
118 on=035 id=allowedAccountId shown=email.pro.AccountFullAccess
 post=POST:/email/mxplan/{service}/account/{email}/fullAccess new=listed tasks=5/tasks
119 on=035 id=allowedAccountId shown=email.pro.AccountSendAs post=POST:/email/mxplan/{service}/account/{email}/sendAs
 new=listed tasks=5/tasks
120 on=035 id=allowedAccountId shown=email.pro.AccountSendOnBehalfTo
 post=POST:/email/mxplan/{service}/account/{email}/sendAs new=listed tasks=5/tasks
121 on=035 id=name shown=email.pro.DomainNative post=POST:/email/pro/{service}/domain put=email.pro.Domain new=listed
 status=state:email.pro.ObjectStateEnum tasks=3/task
122 on=0 id=selectorName shown=email.pro.Dkim
 post=POST:/email/exchange/{organizationName}/service/{exchangeService}/domain/{domainName}/dkim new=listed
 status=status:email.pro.DkimStatusEnum tasks=3/task
123 on=035 id=externalEmailAddress shown=email.pro.ExternalContactNative
 post=POST:/email/mxplan/{service}/externalContact put=email.pro.ExternalContact new=listed
 status=state:email.pro.ObjectStateEnum tasks=3/task
124 on=0135 id=databaseName shown=hosting.privateDatabase.Database post=hosting.privateDatabase.Database.CreatePayload
 new=databaseName tasks=3/tasks
125 on=01 id=id shown=hosting.privateDatabase.Database.Copy
 status=status:hosting.privateDatabase.database.copy.StatusEnum
126 on=0135 id=id shown=hosting.privateDatabase.Database.Dump post=hosting.privateDatabase.Database.CreateDump
 new=listed tasks=3/tasks
127 on=012 id=subscriptionId shown=dbaas.logs.LogSubscription post=dbaas.logs.LogSubscriptionCreation new=listed
128 on=0135 id=userName shown=hosting.privateDatabase.User post=hosting.privateDatabase.User.CreatePayload new=userName
 tasks=3/tasks
129 on=0135 id=databaseName shown=hosting.privateDatabase.User.Grant post=hosting.privateDatabase.User.Grant.Create
 new=databaseName tasks=3/tasks
130 on=0135 id=ip shown=hosting.privateDatabase.Whitelist post=hosting.privateDatabase.Whitelist.CreatePayload
 put=hosting.privateDatabase.Whitelist new=listed status=status:hosting.privateDatabase.whitelist.StatusEnum
 tasks=3/tasks
131 on=01 id=domain shown=hosting.web.attachedDomain.PublicAttachedDomain post=hosting.web.AttachedDomain
 put=hosting.web.AttachedDomain new=objectId status=status:hosting.web.attachedDomain.StatusEnum tasks=3/tasks
132 on=01 id=name shown=cdn.domain.option post=cdn.domain.add.option put=cdn.domain.option
133 on=01 id=id shown=hosting.web.Cron post=hosting.web.Cron put=hosting.web.Cron new=objectId
 status=state:hosting.web.cron.StateEnum tasks=3/tasks
134 on=01 id=name shown=hosting.web.database post=POST:/hosting/web/{serviceName}/database new=listed
 status=status:hosting.web.database.StatusEnum
135 on=01 id=id shown=hosting.web.database.copy status=status:hosting.web.database.copy.StatusEnum
136 on=01 id=id shown=hosting.web.database.dump post=POST:/hosting/web/{serviceName}/database/{name}/dump new=listed
 status=status:hosting.web.database.dump.StatusEnum
137 on=01 id=key shown=hosting.web.EnvVar post=hosting.web.EnvVarInput put=hosting.web.EnvVar new=objectId
 status=status:hosting.web.envVar.StatusEnum tasks=3/tasks
138 on=01 id=id shown=hosting.web.module post=POST:/hosting/web/{serviceName}/module new=listed
 status=status:hosting.web.module.StatusEnum
139 on=01 id=login shown=hosting.web.userLogs post=POST:/hosting/web/{serviceName}/ownLogs/{id}/userLogs
 put=hosting.web.userLogs new=listed status=status:hosting.web.userLogs.StatusEnum
140 on=01 id=id shown=hosting.web.runtime post=POST:/hosting/web/{serviceName}/runtime put=hosting.web.runtime
 new=listed status=status:hosting.web.runtime.StateEnum
141 on=01 id=login shown=hosting.web.user post=POST:/hosting/web/{serviceName}/user put=hosting.web.user new=listed
 status=status:hosting.web.user.StatusEnum
142 on=012 id=id shown=hosting.web.Website post=hosting.web.website.CreationRequest put=hosting.web.website.Update
 new=listed status=status:hosting.web.website.StatusEnum
143 on=012 id=target shown=ip.ReverseDelegation post=POST:/ip/{ip}/delegation
144 on=01235 id=farmId shown=ipLoadbalancing.backendHttp.BackendHttp post=POST:/ipLoadbalancing/{serviceName}/http/farm
 put=ipLoadbalancing.backendHttp.BackendHttp
145 on=01235 id=serverId shown=ipLoadbalancing.backendHttpCustomerServer.BackendHTTPServer
 post=POST:/ipLoadbalancing/{serviceName}/http/farm/{farmId}/server
 put=ipLoadbalancing.backendHttpCustomerServer.BackendHTTPServer
146 on=012 id=id shown=ipLoadbalancing.VrackTransparentIp.VrackTransparentIp
 post=POST:/ipLoadbalancing/{serviceName}/http/farm/{farmId}/server/{serverId}/transparent
147 on=01235 id=frontendId shown=ipLoadbalancing.frontendHttp.FrontendHttp
 post=POST:/ipLoadbalancing/{serviceName}/http/frontend put=ipLoadbalancing.frontendHttp.FrontendHttp
148 on=01235 id=routeId shown=ipLoadbalancing.RouteHttp.RouteHttp post=POST:/ipLoadbalancing/{serviceName}/http/route
 put=ipLoadbalancing.RouteHttp.RouteHttp status=status:ipLoadbalancing.RouteStatusEnum
149 on=01235 id=ruleId shown=ipLoadbalancing.RouteRule.RouteRule
 post=POST:/ipLoadbalancing/{serviceName}/http/route/{routeId}/rule put=ipLoadbalancing.RouteRule.RouteRule
150 on=012 id=subscriptionId shown=ipLoadbalancing.LdpSubscription.LdpSubscription
 post=POST:/ipLoadbalancing/{serviceName}/log/subscription new=listed
151 on=01235 id=id shown=ipLoadbalancing.Ssl.Ssl post=POST:/ipLoadbalancing/{serviceName}/ssl
 put=ipLoadbalancing.Ssl.Ssl
152 on=01235 id=farmId shown=ipLoadbalancing.backendTcp.BackendTcp post=POST:/ipLoadbalancing/{serviceName}/tcp/farm
 put=ipLoadbalancing.backendTcp.BackendTcp
153 on=01235 id=serverId shown=ipLoadbalancing.backendTcpCustomerServer.BackendTCPServer
 post=POST:/ipLoadbalancing/{serviceName}/tcp/farm/{farmId}/server
 put=ipLoadbalancing.backendTcpCustomerServer.BackendTCPServer
154 on=01235 id=frontendId shown=ipLoadbalancing.frontendTcp.FrontendTcp
 post=POST:/ipLoadbalancing/{serviceName}/tcp/frontend put=ipLoadbalancing.frontendTcp.FrontendTcp
155 on=01235 id=routeId shown=ipLoadbalancing.RouteTcp.RouteTcp post=POST:/ipLoadbalancing/{serviceName}/tcp/route
 put=ipLoadbalancing.RouteTcp.RouteTcp status=status:ipLoadbalancing.RouteStatusEnum
156 on=0135 id=farmId shown=ipLoadbalancing.backendUdp.BackendUdp post=POST:/ipLoadbalancing/{serviceName}/udp/farm
 put=ipLoadbalancing.backendUdp.BackendUdp
157 on=0135 id=serverId shown=ipLoadbalancing.backendUdpCustomerServer.BackendUDPServer
 post=POST:/ipLoadbalancing/{serviceName}/udp/farm/{farmId}/server
 put=ipLoadbalancing.backendUdpCustomerServer.BackendUDPServer
158 on=0135 id=frontendId shown=ipLoadbalancing.frontendUdp.FrontendUdp
 post=POST:/ipLoadbalancing/{serviceName}/udp/frontend put=ipLoadbalancing.frontendUdp.FrontendUdp
159 on=01235 id=vrackNetworkId shown=ipLoadbalancing.VrackNetwork.VrackNetwork
 post=POST:/ipLoadbalancing/{serviceName}/vrack/network put=ipLoadbalancing.VrackNetwork.VrackNetwork
160 on=0123456 id=id shown=nichandle.IpRestriction post=POST:/me/accessRestriction/ip put=nichandle.IpRestriction
 new=listed
161 on=0123456 id=id shown=nichandle.accessRestriction.SmsAccount post=POST:/me/accessRestriction/sms
 put=nichandle.accessRestriction.SmsAccount status=status:nichandle.accessRestriction.SmsStatusEnum
162 on=0123456 id=id shown=nichandle.accessRestriction.TOTPAccount put=nichandle.accessRestriction.TOTPAccount
 status=status:nichandle.accessRestriction.TOTPStatusEnum reveals=qrcodeHelper
163 on=0123456 id=id shown=nichandle.accessRestriction.U2FAccount put=nichandle.accessRestriction.U2FAccount
 status=status:nichandle.accessRestriction.U2FStatusEnum
164 on=012 id=groupId shown=me.billing.group.BillingGroup post=me.billing.group.BillingGroup
 put=me.billing.group.BillingGroup
165 on=012 id=serviceId shown=me.billing.group.Service post=me.billing.group.service.Create
166 on=012 id=id shown=me.billing.purchaseOrder.PurchaseOrder post=me.billing.purchaseOrder.Creation
 put=me.billing.purchaseOrder.Update status=status:me.billing.purchaseOrder.StatusEnum
167 on=0 id=taskId shown=me.billing.report.Consumption post=me.billing.report.consumption.CreationRequest
 status=status:me.billing.report.consumption.StatusEnum
168 on=01 id=taskID shown=carbonCalculator.Task post=carbonCalculator.CalculationRequest
 status=status:carbonCalculator.Task.TaskStatusEnum
169 on=0123456 id=id shown=me.contact.Contact post=me.contact.Contact put=me.contact.Contact
170 on=013456 id=id shown=nichandle.document.Document post=POST:/me/document put=nichandle.document.Document
171 on=035 id=id shown=telephony.MailDomain2Service post=POST:/cdn/dedicated/{serviceName}/domains
172 on=0123456 id=templateName shown=dedicated.installationTemplate.Templates post=POST:/me/installationTemplate
 put=dedicated.installationTemplate.Templates new=listed
173 on=0123456 id=name shown=dedicated.installationTemplate.templatePartitioningSchemes
 post=POST:/me/installationTemplate/{templateName}/partitionScheme
 put=dedicated.installationTemplate.templatePartitioningSchemes new=listed
174 on=0123456 id=name shown=dedicated.installationTemplate.hardwareRaid
 post=POST:/me/installationTemplate/{templateName}/partitionScheme/{schemeName}/hardwareRaid
 put=dedicated.installationTemplate.hardwareRaid new=listed
175 on=0123456 id=mountpoint shown=dedicated.installationTemplate.templatePartitions
 post=POST:/me/installationTemplate/{templateName}/partitionScheme/{schemeName}/partition
 put=dedicated.installationTemplate.templatePartitions new=listed
176 on=0123456 id=organisationId shown=nichandle.Ipv4Org post=POST:/me/ipOrganisation put=nichandle.Ipv4Org new=listed
177 on=0123456 id=balanceName shown=billing.CreditBalance post=POST:/me/order/{orderId}/balance
178 on=0123456 id=paymentMethodId shown=me.payment.PaymentMethod post=me.payment.method.Creation
 put=me.payment.PaymentMethod status=status:me.payment.method.StatusEnum
179 on=012 id=key shown=nichandle.ManagerPreference post=POST:/me/preferences/manager put=nichandle.ManagerPreference
 new=listed
180 on=0123456 id=id shown=nichandle.SubAccount post=POST:/me/subAccount put=nichandle.SubAccount new=listed
181 on=012 id=tag shown=me.tag.Tag post=me.tag.Creation status=status:me.tag.StatusEnum
182 on=035 id=id shown=telephony.DefaultIpRestriction post=POST:/me/telephony/defaultIpRestriction
183 on=012 id=cartId shown=order.cart.Cart post=order.cart.Creation put=order.cart.Update
184 on=012 id=id shown=order.cart.ConfigurationItem post=order.cart.ItemConfigurationCreation
185 on=0 id=id shown=sms.Batch post=sms.BatchParams put=sms.BatchUpdateParams status=status:sms.BatchStatusEnum
186 on=035 id=id shown=sms.HlrLookupNumber post=POST:/sms/{serviceName}/hlr new=listed status=status:sms.HlrStatuses
187 on=035 id=id shown=sms.Job post=POST:/sms/{serviceName}/jobs new=listed
188 on=035 id=bookKey shown=sms.Phonebook post=POST:/sms/{serviceName}/phonebooks put=sms.Phonebook new=listed
189 on=035 id=id shown=sms.PhonebookContact post=POST:/sms/{serviceName}/phonebooks/{bookKey}/phonebookContact
 put=sms.PhonebookContact new=listed
190 on=035 id=slotId shown=sms.Receiver post=POST:/sms/{serviceName}/receivers put=sms.Receiver
191 on=035 id=sender shown=sms.Sender post=POST:/sms/{serviceName}/senders put=sms.Sender new=listed
192 on=035 id=documentID shown=sms.SenderDocument post=POST:/sms/{serviceName}/senders/{sender}/documents
 put=sms.SenderDocument
193 on=035 id=name shown=sms.TemplateControl post=POST:/sms/{serviceName}/templatesControl put=sms.TemplateControl
 new=listed
194 on=035 id=login shown=sms.User post=POST:/sms/{serviceName}/users put=sms.User new=listed
195 on=035 id=id shown=sms.VirtualNumberJob post=POST:/sms/{serviceName}/virtualNumbers/{number}/jobs new=listed
196 on=0135 id=id shown=sslGateway.Domain post=POST:/cdn/dedicated/{serviceName}/domains
 status=state:sslGateway.DomainStateEnum
197 on=0135 id=id shown=sslGateway.Server post=POST:/sslGateway/{serviceName}/server put=sslGateway.Server
 status=state:sslGateway.ServerStateEnum
198 on=01 id=id shown=storage.NetAppShare post=storage.NetAppShare put=storage.NetAppShareUpdate
 status=status:storage.NetAppShareStatusEnum
199 on=01 id=id shown=storage.NetAppShareACLRule post=storage.NetAppShareACLRule
 status=status:storage.NetAppShareACLStatusEnum
200 on=01 id=id shown=storage.NetAppShareSnapshot post=storage.NetAppShareSnapshot
 put=storage.NetAppShareSnapshotUpdate status=status:storage.NetAppSnapshotStatusEnum
201 on=01 id=id shown=storage.NetAppSnapshotPolicy post=storage.NetAppSnapshotPolicy
 put=storage.NetAppSnapshotPolicyUpdate status=status:storage.NetAppSnapshotPolicyStatusEnum
202 on=012 id=id shown=publicCloud.project.ProjectAsyncWithIAM post=publicCloud.project.ProjectCreation
 put=publicCloud.project.ProjectCreation status=resourceStatus:common.ResourceStatusEnum
203 on=012 id=id shown=publicCloud.rancher.Rancher post=publicCloud.rancher.RancherCreation
 put=publicCloud.rancher.RancherUpdate status=resourceStatus:common.ResourceStatusEnum
204 on=01235 id=name shown=vrack.dedicatedConnect post=POST:/vrack/{serviceName}/dedicatedConnect
 put=vrack.dedicatedConnect new=listed tasks=2/task
205 on=012 id=routedSubrange shown=vrack.routedSubrange post=POST:/vrack/{serviceName}/ipv6/{ipv6}/routedSubrange
 new=listed tasks=2/task
206 on=01235 id=legacyVrack shown=vrack.legacyVrack post=POST:/vrack/{serviceName}/legacyVrack new=listed tasks=2/task
207 on=012 id=vmwareCloudDirectorVirtualDataCenter shown=vrack.vmwareCloudDirectorVirtualDataCenter
 post=POST:/vrack/{serviceName}/vmwareCloudDirectorVirtualDataCenter new=listed tasks=2/task
""",
    paths="""\
allDom G
 {serviceName} G
  domain G
   {domain} G
  serviceInfos GU
auth
 credential P
 currentCredential G
 details G
 logout P
 time G
cdn
 dedicated G
  pops G
   {name} G
  {serviceName} G
   changeContact P
   domains GP 1
    {domain} DGU
     backends GP 2
      {ip} DG
     cacheRules GP 3
      {cacheRuleId} DGU
       flush P
       tasks G
        {taskId} G
     flush P
     logs P
     statistics G
     tasks G
      {taskId} G
   logs P
   quota G
   serviceInfos GU
   ssl DGP
    tasks G
     {taskId} G
    update P
cloud
 agreements G
 eligibility G
 order G
  rule
   availability G
   instanceCategory G
 project G ovh_cloud_project
  {serviceName} GU
   acl GP 4
    {accountId} DG
   activateMonthlyBilling P
   ai
    app GP 5
     command P
     {appId} DGU
      datasync P
      image U
      label U
      log G
      scalingstrategy U
      start U
      stop U
    authorization GP
    capabilities
     feature G
     quota G
     region G
      {region} G
       app
        image G
       data
        region G
       flavor G
        {flavorId} G
       preset G
        {presetId} G
    data
     region G
      {region} G
       alias GP 6
        {alias} DGU
         auth G
    job GP 7
     capabilities
      presetImage G
     command P
     {jobId} DG
      datasync P
      kill U
      label U
      log G
    notebook GP 8
     capabilities
      editor G
      framework G
     command P
     {notebookId} DGU
      backup G
       {backupId} G
        fork P
      datasync P
      label U
      log G
      start U
      stop U
    partners
     region G
      {region} G
       partner G
        {partnerId} G
    registry GP 9
     {registryId} DGU
    token GP 10
     {id} DG
      renew P
   alerting GP ovh_cloud_budget_alert
    {id} DGU
     alert G
      {alertId} G
   bill G
   cancel P
   capabilities
    containerRegistry G
    kube
     admissionplugins G
     flavors G
     log
      kind G
       {name} G
     regions G
    loadbalancer
     region G
      {regionName} G
    productAvailability G
   changeContact P
   confirmTermination P
   consumption G
   containerRegistry GP 11
    {registryID} DGU
     capabilities
      plan G
     ipRestrictions
      management GU
      registry GU
     openIdConnect DGPU
     plan GU
     users GP 12
      {userID} DG
       setAsAdmin U
   credit GP 13
    {id} G
   dataProcessing
    authorization GP
    capabilities G
    jobs GP 14
     {jobId} DG
      logs G
    notebooks GP 15
     capabilities G
     {notebookId} DG
      start U
      stop U
   database
    availability G
    capabilities G
    cassandra GP 16
     {clusterId} DGU
      advancedConfiguration GU
      backup G
       {backupId} G
      capabilities
       advancedConfiguration G
       integration G
      certificates G
      integration GP 17
       {integrationId} DG
      ipRestriction GP
       {ipBlock} DGU
      log
       subscription GP 18
        {subscriptionId} DG
      logs G
      maintenance G
       {maintenanceId} G
        apply P
      metric G
       {metricName} G
      node G
       {nodeId} G
      user GP 19
       {userId} DG
        credentials
         reset P
    grafana GP 16
     {clusterId} DGU
      advancedConfiguration GU
      backup G
       {backupId} G
      capabilities
       advancedConfiguration G
       integration G
      integration GP 17
       {integrationId} DG
      ipRestriction GP
       {ipBlock} DGU
      log
       subscription GP 18
        {subscriptionId} DG
      logs G
      maintenance G
       {maintenanceId} G
        apply P
      metric G
       {metricName} G
      node G
       {nodeId} G
      user G
       {userId} G
        credentials
         reset P
    kafka GP 20
     {clusterId} DGU
      acl GP
       {aclId} DG
      advancedConfiguration GU
      capabilities
       advancedConfiguration G
       integration G
      certificates G
      integration GP 17
       {integrationId} DG
      ipRestriction GP
       {ipBlock} DGU
      log
       subscription GP 18
        {subscriptionId} DG
      logs G
      maintenance G
       {maintenanceId} G
        apply P
      metric G
       {metricName} G
      node G
       {nodeId} G
      permissions G
      schemaRegistryAcl GP 21
       {aclId} DG
      topic GP 22
       {topicId} DGU
      topicAcl GP 23
       {aclId} DG
      user GP 19
       {userId} DG
        access G
        credentials
         reset P
    kafkaConnect GP 16
     {clusterId} DGU
      advancedConfiguration GU
      capabilities
       advancedConfiguration G
       connector G
        {connectorId} G
         configuration G
         transforms G
       integration G
      connector GP 24
       {connectorId} DGU
        pause P
        restart P
        resume P
        task G
         {taskId} G
          restart P
      integration GP 17
       {integrationId} DG
      ipRestriction GP
       {ipBlock} DGU
      log
       subscription GP 18
        {subscriptionId} DG
      logs G
      maintenance G
       {maintenanceId} G
        apply P
      metric G
       {metricName} G
      node G
       {nodeId} G
      user GP 19
       {userId} DG
        credentials
         reset P
    kafkaMirrorMaker GP 16
     {clusterId} DGU
      capabilities
       integration G
      integration GP 17
       {integrationId} DG
      log
       subscription GP 18
        {subscriptionId} DG
      logs G
      maintenance G
       {maintenanceId} G
        apply P
      metric G
       {metricName} G
      node G
       {nodeId} G
      replication GP 25
       {replicationId} DGU
    m3aggregator GP 16
     {clusterId} DGU
      capabilities
       integration G
      integration GP 17
       {integrationId} DG
      log
       subscription GP 18
        {subscriptionId} DG
      logs G
      maintenance G
       {maintenanceId} G
        apply P
      metric G
       {metricName} G
      node G
       {nodeId} G
    m3db GP 16
     {clusterId} DGU
      advancedConfiguration GU
      backup G
       {backupId} G
      capabilities
       advancedConfiguration G
       integration G
      integration GP 17
       {integrationId} DG
      ipRestriction GP
       {ipBlock} DGU
      log
       subscription GP 18
        {subscriptionId} DG
      logs G
      maintenance G
       {maintenanceId} G
        apply P
      metric G
       {metricName} G
      namespace GP 26
       {namespaceId} DGU
      node G
       {nodeId} G
      user GP 27
       {userId} DGU
        credentials
         reset P
    mongodb GP 28
     {clusterId} DGU
      backup G
       {backupId} G
        restore P
      ipRestriction GP
       {ipBlock} DGU
      log
       subscription GP 18
        {subscriptionId} DG
      logs G
      maintenance G
       {maintenanceId} G
        apply P
      metric G
       {metricName} G
      node GP 29
       {nodeId} DGU
      restore P
      roles G
      user GP 30
       {userId} DGU
        credentials
         reset P
    mysql GP 16
     {clusterId} DGU
      advancedConfiguration GU
      backup G
       {backupId} G
      capabilities
       advancedConfiguration G
       integration G
      certificates G
      currentQueries G
       cancel P
      database GP 31
       {databaseId} DG
      enableWrites P
      integration GP 17
       {integrationId} DG
      ipRestriction GP
       {ipBlock} DGU
      log
       subscription GP 18
        {subscriptionId} DG
      logs G
      maintenance G
       {maintenanceId} G
        apply P
      metric G
       {metricName} G
      node G
       {nodeId} G
      queryStatistics G
       reset P
      user GP 19
       {userId} DG
        credentials
         reset P
    opensearch GP 32
     {clusterId} DGU
      advancedConfiguration GU
      backup G
       {backupId} G
      capabilities
       advancedConfiguration G
       integration G
      index G
       {indexId} DG
      integration GP 17
       {integrationId} DG
      ipRestriction GP
       {ipBlock} DGU
      log
       subscription GP 18
        {subscriptionId} DG
      logs G
      maintenance G
       {maintenanceId} G
        apply P
      metric G
       {metricName} G
      node G
       {nodeId} G
      pattern GP 33
       {patternId} DG
      permissions G
      user GP 34
       {userId} DGU
        credentials
         reset P
    postgresql GP 16
     {clusterId} DGU
      advancedConfiguration GU
      backup G
       {backupId} G
      capabilities
       advancedConfiguration G
       integration G
      certificates G
      connectionPool GP 35
       {connectionPoolId} DGU
      currentQueries G
       cancel P
      database GP 31
       {databaseId} DG
      enableWrites P
      integration GP 17
       {integrationId} DG
      ipRestriction GP
       {ipBlock} DGU
      log
       subscription GP 18
        {subscriptionId} DG
      logs G
      maintenance G
       {maintenanceId} G
        apply P
      metric G
       {metricName} G
      node G
       {nodeId} G
      queryStatistics G
       reset P
      roles G
      user GP 36
       {userId} DGU
        credentials
         reset P
    redis GP 16
     {clusterId} DGU
      advancedConfiguration GU
      backup G
       {backupId} G
      capabilities
       advancedConfiguration G
       categories G
       commands G
       integration G
      integration GP 17
       {integrationId} DG
      ipRestriction GP
       {ipBlock} DGU
      log
       subscription GP 18
        {subscriptionId} DG
      logs G
      maintenance G
       {maintenanceId} G
        apply P
      metric G
       {metricName} G
      node G
       {nodeId} G
      user GP 37
       {userId} DGU
        credentials
         reset P
    service G
     {clusterId} G
   flavor G
    {flavorId} G
   image G
    {imageId} G
   instance GP ovh_cloud_instance
    bulk P
    group GP ovh_cloud_instance_group
     {groupId} DG
    {instanceId} DGU
     activeMonthlyBilling P
     applicationAccess P
     interface GP ovh_cloud_instance
      {interfaceId} DG
     monitoring G
     reboot P
     reinstall P
     rescueMode P
     resize P
     resume P
     shelve P
     snapshot P
     start P
     stop P
     unshelve P
     vnc P
   io
    capabilities
     stream
      region G
       {regionName} G
    stream GP
     {streamId} DGU
      stats G
      subscription GP
       {subscriptionId} DG
        resetCursor P
        stats G
      token GP
       {tokenId} DG
   ip G
    failover G
     {id} G
      attach P
   kube GP 38
    regions G
    {kubeId} DGU
     auditLogs P
      forward P
     customization GU
     flavors G
     ipRestrictions GPU
      {ip} D
     kubeconfig P
      reset P
     log
      subscription GP 39
       {subscriptionId} DG
      url P
     metrics
      etcdUsage G
     node G
      {nodeId} DG
     nodepool GP 40
      {nodePoolId} DGU
       nodes G
     openIdConnect DGPU
     privateNetworkConfiguration GU
     reset P
     restart P
     update P
     updateLoadBalancersSubnetId U
     updatePolicy U
   lab G
    {labId} GP
     agreement G
   loadbalancer GP 41
    {loadBalancerId} DGU
     configuration GP 42
      {version} DG
       apply P
   migration G
    {migrationId} GU
   network
    private GP ovh_cloud_network
     {networkId} DGU
      region P
      subnet GP ovh_cloud_subnet
       {subnetId} D
    public G
   operation G
    {operationId} G
   quota G
   region GP ovh_cloud_region
    {regionName} G
     coldArchive GP 43
      {name} DG
       archive P
       destroy P
       object
        {objectKey} D
       policy
        {userId} P
       presign P
       restore P
     floatingip G ovh_cloud_floating_ip
      {floatingIpId} DG
       detach P
     gateway GP ovh_cloud_gateway
      {id} DGU
       expose P
       interface GP 44
        {interfaceId} DG
     instance
      {instanceId}
       abortSnapshot P
       associateFloatingIp P
       floatingIp P
     keymanager
      certificate GP 45
       {certificateId} DG
      secret G
       {secretId} DG
     loadbalancing
      flavor G
       {flavorId} G
      healthMonitor GP 46
       {healthMonitorId} DGU
      l7Policy GP 47
       {l7PolicyId} DGU
        l7Rule GP 48
         {l7RuleId} DGU
      listener GP 49
       {listenerId} DGU
      loadbalancer GP 50
       {loadBalancerId} DGU
        associateFloatingIp P
        floatingIp P
        log
         subscription GP 39
          {subscriptionId} DG
         url P
        stats G
      log
       kind G
        {name} G
      pool GP 51
       {poolId} DGU
        member GP 52
         {memberId} DGU
     network GP 53
      {networkId} DG
       subnet G
        {subnetId} DG
         gateway P
     quota GP
      allowed G
      storage DGU
     storage GP ovh_cloud_bucket
      {name} DGU
       object
        {objectKey} D
       policy
        {userId} P
       presign P
     volumeBackup GP ovh_cloud_volume_backup
      {volumeBackupId} DG
       restore P
       volume P
     workflow
      backup GP ovh_cloud_instance_backup
       {backupWorkflowId} DG
   regionAvailable G
   retain P
   role G
   serviceInfos GU
   snapshot G ovh_cloud_instance_snapshot
    {imageId} DG
   sshkey GP ovh_cloud_ssh_key
    {keyId} DG
   stack G
    {stackId} G
   storage GP 54
    access P
    quota G
    {containerId} DGU
     cors DP
     publicUrl P
     static P
     user P
   terminate P
   unleash P
   usage
    current G
    forecast G
    history G
     {usageId} G
   user GP ovh_cloud_user
    {userId} DG
     configuration G
     openrc G
     policy GP
     rclone G
     regeneratePassword P
     role GPU 55
      {roleId} DG
     s3Credentials GP ovh_cloud_s3_credential
      {access} DG
       secret P
     token P
   volume GP ovh_cloud_volume
    snapshot G ovh_cloud_volume_snapshot
     {snapshotId} DG
    {volumeId} DGU
     attach P
     detach P
     snapshot P
     upsize P
   vrack GP
dbaas
 logs G
  {serviceName} GU
   changeContact P
   cluster G
    {clusterId} GU
     retention G
      {retentionId} G
   encryptionKey GP 56
    {encryptionKeyId} DG
   input GP 57
    engine G
     {engineId} G
      helper G
       {helperId} G
    {inputId} DGU
     action G
     configtest P
      result G
     configuration
      flowgger GU
      logstash GU
     end P
     logs
      url P
     restart P
     start P
     url G
   metrics G
   operation G
    {operationId} G
   output
    graylog
     dashboard GP 58
      {dashboardId} DGU
       duplicate P
       url G
     stream GP 59
      {streamId} DGU
       alert GP 60
        {alertId} DGU
       archive G
        {archiveId} G
         encryptionKey G
         url P
       rule GP 61
        {ruleId} DG
       subscription G
        {subscriptionId} DG
       url G
    metric
     tenant GP 62
      {tenantId} DGU
       subscription G
        {subscriptionId} DG
       url G
    opensearch
     alias GP 63
      {aliasId} DGU
       index GP
        {indexId} D
       stream GP
        {streamId} D
       url G
     index GP 64
      {indexId} DGU
       url G
     osd GP 65
      {osdId} DGU
       url G
   role GP 66
    {roleId} DGU
     member GP 67
      {username} DGU
     permission G
      alias P
      dashboard P
      index P
      osd P
      stream P
      {permissionId} DG
   serviceInfos GU
   token GP 68
    {tokenId} DG
   url G
   user
    changePassword P
dedicated
 installationTemplate G
  templateInfos G
  {templateName} G
   partitionScheme G
    {schemeName} G
     hardwareRaid G
      {name} G
     partition G
      {mountpoint} G
 nas G
  {serviceName} GU
   partition GP 69
    {partitionName} DGU
     access GP 70
      {ip} DG
     authorizableIps G
     quota GP 71
      {uid} DG
   serviceInfos GU
   task G
    {taskId} G
 nasha G
  {serviceName} GU
   changeContact P
   confirmTermination P
   metricsToken G
   partition GP 72
    {partitionName} DGU
     access GP 73
      {ip} DG
     authorizableBlocks G
     authorizableIps G
     customSnapshot GP 74
      {name} DG
     options GP
     quota GP 75
      {uid} DG
     snapshot GP 76
      {snapshotType} DG
     templateUsage G
     use G
   serviceInfos GU
   task G
    {taskId} G
   terminate P
   use G
 server G ovh_server
  availabilities G
   raw G
  datacenter
   availabilities G
    raw G
  log G
  osAvailabilities G
  region
   availabilities G
  virtualNetworkInterface
   {uuid} G
  {serviceName} GU
   antiDDosGame
    activate P
    status G
   authenticationSecret P
   backupCloudOfferDetails G
   biosSettings G
    sgx G
     configure P
   boot G
    {bootId} G
     option G
      {option} G
   burst GU
   changeContact P
   confirmTermination P
   features
    backupCloud DGP
     password P
    backupFTP DGP
     access GP ovh_server_backup_ftp_access
      {ipBlock} DGU
     authorizableBlocks G
     password P
    bmc G
     javaKvm GP
     restart P
     revokeSessions P
     sshSol GP
     test GP
     webKvm GP
     webSol GP
    firewall GU
    ipmi G
     access GP
     resetInterface P
     resetSessions P
     test GP
    kvm G
   firewall
    binary
     compatible G
     link G
   install
    compatibleTemplatePartitionSchemes G
    compatibleTemplates G
    hardwareRaidProfile G
    hardwareRaidSize G
    start P
    status G
    templateCapabilities G
   intervention G
    {interventionId} G
   ipBlockMerge P
   ipCanBeMovedTo G
   ipCountryAvailable G
   ipMove P
   ips G
   license
    compliantWindows G
    compliantWindowsSqlServer G
    windows P
   mrtg G
   networkInterfaceController G
    {mac} G
     mrtg G
   networking DGP
   ola
    aggregation P
    group P
    reset P
    ungroup P
   ongoing G
   operation G
    {operationId} G
   option G
    {option} DG
   orderable
    backupStorage G
    bandwidth G
    bandwidthvRack G
    feature G
    ip G
    kvm G
    kvmExpress G
    professionalUse G
    supportLevel G
    traffic G
    usbKey G
   plannedIntervention G
    {interventionId} G
   reboot P
   reinstall P
   secondaryDnsDomains GP ovh_secondary_dns
    {domain} DGU
     dnsServer G
   secondaryDnsNameDomainToken G
   secondaryDnsNameServerAvailable G
   serviceInfos GU
   specifications
    hardware G
    ip G
    network G
   spla GP 77
    {id} GU
     revoke P
   support
    replace
     cooling P
     hardDiskDrive P
     memory P
   task G
    {taskId} G
     availableTimeslots G
     cancel P
     schedule P
   terminate P
   updates
    allowed G
   upgrade
    availableTimeslots G
    schedule U
   virtualMac GP ovh_server_virtual_mac
    {macAddress} G
     virtualAddress GP ovh_server_virtual_mac
      {ipAddress} DG
   virtualNetworkInterface G
    {uuid} GU
     disable P
     enable P
   vrack G
    {vrack} DG
     mrtg G
domain G ovh_domain,ovh_domain_name_servers
 configurationRule G
  check P
 contact GP 78
  {contactId} GU
 data
  claimNotice G
  extension G
  smd GP 79
   {smdId} DGU
 extensions G
  byCategory G
  highlighted G
  pricingAttributes G
  {name} G
   registryConfigurations G
 zone G
  {zoneName} G
   capabilities G
   changeContact P
   confirmTermination P
   dnssec DGP
   dynHost
    login GP ovh_domain_dynhost_login
     {login} DGU
      changePassword P
    record GP ovh_domain_dynhost_record
     {id} DGU
   export G
   history G
    {creationDate} G
     restore P
   import P
   option G
    {name} G
     serviceInfos GU
   record GP ovh_domain_record,ovh_domain_zone
    {id} DGU
   redirection GP ovh_domain_redirection
    {id} DGU
   refresh P
   reset P
   serviceInfos GU
   soa GU
   status G
   task G
    {id} G
     accelerate P
     cancel P
     relaunch P
   terminate P
 {serviceName} GU
  authInfo G
  changeContact P
  configurations
   data GU
   obfuscatedEmails GU
    refresh P
   optin GU
  dsRecord GP ovh_domain_ds_records
   {id} G
  glueRecord GP ovh_domain_glue_record
   {host} DG
    update P
  nameServer GP 80
   {id} DG
    status G
  nameServers
   update P
  option G
   {option} DG
  options G
  outgoingTransfer
   approve P
  rules
   emailsObfuscation G
   optin G
  serviceInfos GU
  task G
   {id} G
    accelerate P
    cancel P
    relaunch P
  ukOutgoingTransfer P
  ukRegistrars G
email
 domain G
  delegatedAccount G
   {email} GU
    changePassword P
    filter GP 81
     {name} DG
      changeActivity P
      changePriority P
      rule GP 82
       {id} DG
    responder DGPU
    updateUsage P
    usage P
  mailingListLimits G
  {domain} G
   account GP ovh_mail_account
    {accountName} DGU
     changePassword P
     delegation GP 83
      {accountId} DG
     filter GP 84
      {name} DG
       changeActivity P
       changePriority P
       rule GP 85
        {id} DG
     migrate G
      {destinationServiceName} G
       destinationEmailAddress G
        {destinationEmailAddress} G
         checkMigrate G
         migrate P
     updateUsage P
     usage G
   acl GP 86
    {accountId} DG
   changeContact P
   changeDnsMXFilter P
   confirmTermination P
   dnsMXFilter G
   dnsMXRecords G
   mailingList GP ovh_mailing_list
    {name} DGU
     changeOptions P
     moderator GP ovh_mailing_list_member
      {email} DG
     sendListByEmail P
     subscriber GP ovh_mailing_list_member
      {email} DG
   migrateDelegationV3toV6 P
   quota G
   recommendedDNSRecords G
   redirection GP ovh_mail_redirection,ovh_mail_redirection_set
    {id} DG
     changeRedirection P
   responder GP ovh_mail_responder
    {account} DGU
   serviceInfos GU
   summary G
   task
    account G
     {id} G
    filter G
     {id} G
    mailinglist G
     {id} G
    redirection G
     {id} G
    responder G
     {id} G
   terminate P
 exchange G
  {organizationName}
   service G
    {exchangeService} GU
     account GP 87
      {primaryEmailAddress} DGU
       alias GP ovh_mail_account_alias
        {alias} DG
       archive DGPU
       changePassword P
       diagnostics GP
       export DGP
       exportURL GP
       fullAccess GP 88
        {allowedAccountId} DG
       outlookURL GP
       protocol GU
       sendAs GP 89
        {allowedAccountId} DG
       sendOnBehalfTo GP 90
        {allowedAccountId} DG
       tasks G
        {id} G
       terminate P
     activateSharepoint P
     authorizedIp GP 91
      {ip} DGU
     changeHostname P
     customIsolation GP 92
      {name} DG
     dcvEmails G
     device G
      {identity} GU
       clearDevice P
     domain GP 93
      {domainName} DGU
       changeDefaultSBR U
       disclaimer DGPU
       disclaimerAttribute G
       dkim GP 94
        {selectorName} DG
         disable P
         enable P
       dkimSelector G
     externalContact GP 95
      {externalEmailAddress} DGU
     impersonatedUser DGP
      changePassword P
     impersonationPasswordPolicy G
     license G
     mailingList GP 96
      {mailingListAddress} DGU
       alias GP 97
        {alias} DG
       manager
        account GP 98
         {managerAccountId} DG
       member
        account GP 99
         {memberAccountId} DG
        contact GP 100
         {memberContactId} DG
       sendAs GP 101
        {allowedAccountId} DG
       sendOnBehalfTo GP 102
        {allowedAccountId} DG
     outlookAvailability G
     protocol GU
      activeSyncMailNotification GP 103
       {notifiedAccountId} DG
     publicFolder GP 104
      {path} DGU
       permission GP 105
        {allowedAccountId} DGU
     publicFolderQuota G
     renewSSL P
     resourceAccount GP 106
      {resourceEmailAddress} DGU
       delegate GP 107
        {allowedAccountId} DG
     sendConnector GP 108
      {id} DGU
       changeAuthentication P
     server GU
     serviceInfos GU
     sharedAccount GP 109
      {sharedEmailAddress} DGU
       alias GP 110
        {alias} DG
       fullAccess GP 111
        {allowedAccountId} DG
       sendAs GP 112
        {allowedAccountId} DG
       sendOnBehalfTo GP 113
        {allowedAccountId} DG
       tasks G
        {id} G
     sharedAccountQuota G
     task G
      {id} G
     updateDeviceList P
     updateFlagsOnAllAccounts P
 mxplan G
  {service} GU
   account G
    {email} DGU
     alias GP ovh_mail_account_alias
      {alias} DG
     capabilities G
     changePassword P
     diagnostic GP
     fullAccess GP 114
      {allowedAccountId} DG
     sendAs GP 115
      {allowedAccountId} DG
     sendOnBehalfTo GP 116
      {allowedAccountId} DG
     task G
      {id} G
   domain G
    {domainName} GU
     disclaimer DGPU
     disclaimerAttribute G
   externalContact GP 117
    {externalEmailAddress} DGU
   server G
   task G
    {id} G
   updateFlagsOnAllAccounts P
 pro G
  {service} GU
   account G
    {email} DGU
     alias GP ovh_mail_account_alias
      {alias} DG
     changePassword P
     diagnostics GP
     fullAccess GP 118
      {allowedAccountId} DG
     sendAs GP 119
      {allowedAccountId} DG
     sendOnBehalfTo GP 120
      {allowedAccountId} DG
     tasks G
      {id} G
     terminate P
   billingMigrated G
   billingPlan G
   changeContact P
   domain GP 121
    {domainName} DGU
     disclaimer DGPU
     disclaimerAttribute G
     dkim GP 122
      {selectorName} DG
       disable P
       enable P
     dkimSelector G
   externalContact GP 123
    {externalEmailAddress} DGU
   server G
   serviceInfos GU
   task G
    {id} G
   updateFlagsOnAllAccounts P
hosting
 privateDatabase G
  availableOrderCapacities G
  {serviceName} GU
   availableVersions G
   changeContact P
   changeFtpPassword P
   changeVersion P
   config G
    update P
   confirmTermination P
   cpuThrottle G
   database GP 124
    {databaseName} DG
     copy GP 125
      {id} DG
     copyRestore P
     dump GP 126
      {id} DG
       restore P
     extension G
      {extensionName} G
       disable P
       enable P
     import P
   databaseWizard P
   dump G
    {dumpId} DG
     restore P
   generateTemporaryLogsLink P
   log
    kind G
     {name} G
    subscription GP 127
     {subscriptionId} DG
    url P
   metricsToken G
   oom G
   quotaRefresh P
   restart P
   serviceInfos GU
   start P
   stop P
   tasks G
    {id} G
   terminate P
   user GP 128
    {userName} DG
     changePassword P
     grant GP 129
      {databaseName} DG
       update P
   webhostingNetwork DGP
   webs G
   whitelist GP 130
    {ip} DGU
 web G
  attachedDomain G
  availableOffer G
  incident G
  localSeo
   directoriesList G
   emailAvailability G
   visibilityCheck P
   visibilityCheckResult G
  moduleList G
   {id} G
  offerCapabilities G
  vcs
   supported G
  {serviceName} GU
   attachedDomain GP 131
    {domain} DGU
     digStatus G
     purgeCache P
     restart P
   availableConfigurations G
   boostHistory G
    {date} G
   cdn G
    availableOptions G
    domain G
     {domainName} G
      logs G
      option GP 132
       {optionName} DGU
      purge P
      refresh P
      statistics G
    operation G
     {id} G
    serviceInfos G
    serviceInfosUpdate P
    terminate P
   changeContact P
   configuration GU
   confirmTermination P
   cron GP 133
    {id} DGU
   cronAvailableLanguage G
   database GP 134
    {name} DG
     capabilities G
     changePassword P
     copy GP 135
      {id} DG
     copyRestore P
     dump GP 136
      {id} DG
       restore P
     import P
     request P
     restore P
     statistics G
   databaseAvailableType G
   databaseAvailableVersion G
   databaseCreationCapabilities G
   dump G
    {id} DG
   email GU
    bounces G
    request P
    volumes G
   emailOption G
    {id} G
     serviceInfos G
     terminate P
   envVar GP 137
    {key} DGU
   extraSqlPerso G
    {name} G
     databases G
     serviceInfos G
     serviceInfosUpdate P
     terminate P
   freedom G
    {domain} DG
   indy G
    {login} G
   key
    ssh GP
   localSeo
    account G
     {id} G
      login P
    emailAvailability G
    location G
     {id} G
      serviceInfos G
      serviceInfosUpdate P
      terminate P
   metricsToken G
   module GP 138
    {id} DG
     changePassword P
     upgrade P
   ovhConfig G
    {id} G
     changeConfiguration P
     rollback P
   ovhConfigCapabilities G
   ovhConfigRecommendedValues G
   ovhConfigRefresh P
   ownLogs G
    {id} G
     userLogs GP 139
      {login} DGU
       changePassword P
   privateDatabaseCreationCapabilities G
   privateDatabases G
   request P
   requestBoost P
   restoreSnapshot P
   runtime GP 140
    {id} DGU
     attachedDomains G
   runtimeAvailableTypes G
   serviceInfos GU
   ssl DGP
    domains G
    regenerate P
    report G
   statistics G
   tasks G
    {id} G
   terminate P
   token G
   user GP 141
    {login} DGU
     changePassword P
   userLogs GP
    {login} DGU
     changePassword P
   userLogsToken G
   vcs
    webhooks G
   website GP 142
    {id} DGU
     deploy P
     deployment G
      {deploymentId} G
       logs G
   websiteCreationCapabilities G
ip G ovh_ip
 campus G
 service G
  {serviceName} GU
   changeContact P
   confirmTermination P
   serviceInfos GU
   terminate P
 {ip} GU
  antihack G
   {ipBlocked} G
    unblock P
  arp G
   {ipBlocked} G
    unblock P
  bringYourOwnIp
   aggregate GP
   slice GP
  changeOrg P
  delegation GP 143
   {target} DG
  firewall GP ovh_ip_firewall
   {ipOnFirewall} DGU
    rule GP ovh_ip_firewall
     {sequence} DG
  game G ovh_ip_game_firewall
   {ipOnGame} GU
    rule GP ovh_ip_game_firewall
     {id} DG
  license
   cloudLinux G
   cpanel G
   directadmin G
   plesk G
   sqlserver G
   virtuozzo G
   windows G
   worklight G
  migrationToken GP
  mitigation GP ovh_ip_mitigation
   {ipOnMitigation} DGU
  mitigationProfiles GP ovh_ip_mitigation
   {ipMitigationProfile} DGU
  move GP
  park P
  phishing G
   {id} G
  reverse GP ovh_ip_reverse
   {ipReverse} DG
  ripe GU
  spam G
   {ipSpamming} G
    stats G
    unblock P
  task G
   {taskId} G
  terminate P
ipLoadbalancing G
 availableZones G
 {serviceName} GU
  availableFarmProbes G
  availableFarmType G
  availableFrontendType G
  availableRouteActions G
  availableRouteRules G
  changeContact P
  confirmTermination P
  definedFarms G
  definedFrontends G
  definedRoutes G
  failover G
  freeCertificate P
  http
   farm GP 144
    {farmId} DGU
     server GP 145
      {serverId} DGU
       transparent GP 146
        {transparentId} DG
   frontend GP 147
    {frontendId} DGU
     private P
   route GP 148
    {routeId} DGU
     rule GP 149
      {ruleId} DGU
  instancesState G
  log
   kind G
    {name} G
   subscription GP 150
    {subscriptionId} DG
   url P
  metricsToken G
  natIp G
  pendingChanges G
  quota G
   {zone} GU
  quotaHistory G
   {id} G
  refresh P
  serviceInfos GU
  ssl GP 151
   {id} DGU
  status G
  task G
   {id} G
  tcp
   farm GP 152
    {farmId} DGU
     server GP 153
      {serverId} DGU
       transparent GP 146
        {transparentId} DG
   frontend GP 154
    {frontendId} DGU
     private P
   route GP 155
    {routeId} DGU
     rule GP 149
      {ruleId} DGU
  terminate P
  udp
   farm GP 156
    {farmId} DGU
     server GP 157
      {serverId} DGU
   frontend GP 158
    {frontendId} DGU
  vrack
   network GP 159
    {vrackNetworkId} DGU
     updateFarmId P
   networkCreationRules G
   status G
   transparent
    gateways G
  zone G
   {name} G
    cancelTermination P
    terminate P
kube G
 {serviceName} GU
  changeContact P
  confirmTermination P
  kubeconfig G
  publiccloud
   node GP
    {nodeId} DG
   project G
  reset P
  serviceInfos GU
  terminate P
  update P
  updatePolicy U
me GU
 abuse G
  {id} G
 accessRestriction
  backupCode DGP
   disable P
   enable P
   validate P
  developerMode GU
  ip GP 160
   {id} DGU
  ipDefaultRule GU
  sms GP 161
   {id} DGU
    disable P
    enable P
    sendCode P
    validate P
  totp GP 162
   {id} DGU
    disable P
    enable P
    validate P
  u2f GP 163
   {id} DGU
    disable P
    enable P
    validate P
 account P
 agreements G
  {id} G
   accept P
   contract G
 api
  application G ovh_api_application
   {applicationId} DG
  credential G ovh_api_credential
   {credentialId} DGU
    application G
  log
   kind G
    {name} G
   subscription GP 127
    {subscriptionId} DG
   url P
  logs
   forward P
   self G
    {logId} G
   services G
    {logId} G
  oauth2
   client GP ovh_oauth2_client
    {clientId} DGU
   token G
    {id} DG
 autorenew GPU
 availableAutomaticPaymentMeans G
 bill G
  export P
  {billId} G
   debt G
    operation G
     {operationId} G
      associatedObject G
    pay P
   details G
    {billDetailId} G
   payment G
 billing
  capacities G
  group GP 164
   {groupId} DGU
    service GP 165
     {serviceId} DG
  invoicesByPostalMail GP
  purchaseOrder GP 166
   {id} DGU
  report
   consumption GP 167
    {taskId} G
  task G
   {id} G
 bringYourOwnIp
  token G
 carbonCalculator
  hasInvoice G
  task GP 168
   {taskID} G
 certificates G
 changeEmail P
 changePassword P
 consent G
  {campaignName} G
   decision GU
 consumption
  usage
   current G
   forecast G
   history G
 contact GP 169
  {contactId} GU
   fields G
 credit
  balance G
   {balanceName} G
    movement G
     {movementId} G
  code P
 debtAccount G
  debt G
   {debtId} G
    operation G
     {operationId} G
      associatedObject G
    pay P
  pay P
 deposit G
  {depositId} G
   details G
    {depositDetailId} G
   paidBills G
    {billId} G
     debt G
      operation G
       {operationId} G
        associatedObject G
      pay P
     details G
      {billDetailId} G
     payment G
   payment G
 document GP 170
  cors P
  {id} DGU
 fax
  customDomains GP 171
   {id} DG
 feedback P
 fidelityAccount GU
  creditOrder P
  movements G
   {movementId} G
 geolocation P
 identity
  group GP ovh_identity_group
   {group} DGU
  provider DGPU
  user GP ovh_identity_user
   {user} DGU
    disable P
    enable P
    token GP ovh_identity_user_token
     {name} DGU
 incident
  sbg
   migrateServices GP
 insight G
 installationTemplate GP 172
  {templateName} DGU
   checkIntegrity P
   partitionScheme GP 173
    {schemeName} DGU
     hardwareRaid GP 174
      {name} DGU
     partition GP 175
      {mountpoint} DGU
 ipOrganisation GP 176
  {organisationId} DGU
 ipxeScript G
  {name} DG
 logs
  audit G
   forward P
   log
    kind G
     {name} G
    subscription GP 127
     {subscriptionId} DG
    url P
 mailingList
  availableLists G
  subscribe P
 manualDomainPayment GP
 marketing GU
 migration G
  {migrationId} G
   contract G
    {contractId} G
     accept P
     agreement G
 notification
  email
   history G
    {id} G
 order G
  {orderId} G
   associatedObject G
   availablePaymentMean G
   availableRegisteredPaymentMean G
   balance GP 177
    {balanceName} DG
   consumption
    details G
   debt G
    operation G
     {operationId} G
      associatedObject G
    pay P
   details G
    {orderDetailId} G
     extension G
   followUp G
   pay P
   payWithRegisteredPaymentMean P
   payment G
   paymentMeans G
   paymentMethods G
   retraction P
   status G
   waiveRetraction P
 ovhAccount G
  {ovhAccountId} GU
   creditOrder P
   movements G
    {movementId} G
     requestRefund P
   retrieveMoney P
 partnerLevel G
 passwordRecover P
 payment
  availableMethods G
  method GP 178
   {paymentMethodId} DGU
    challenge P
    details P
    finalize P
  transaction G
   {transactionId} G
 paymentMean
  bankAccount GP
   {id} DGU
    challenge P
    chooseAsDefaultPaymentMean P
  creditCard GP
   {id} DGU
    challenge P
    chooseAsDefaultPaymentMean P
  deferredPaymentAccount G
   {id} GU
    chooseAsDefaultPaymentMean P
  paypal GP
   {id} DGU
    challenge P
    chooseAsDefaultPaymentMean P
 preferences
  manager GP 179
   {key} DGU
 recommendations G
 refund G
  export P
  {refundId} G
   details G
    {refundDetailId} G
   payment G
 repricing
  fall22 G
 reverseBill G
  {reverseBillId} G
   details G
    {reverseBillDetailId} G
   payment G
 sla G
  {id} G
   apply P
   canBeApplied G
   services G
   status G
 sshKey GP ovh_ssh_key
  {keyName} DG
 subAccount GP 180
  {id} GU
   createConsumerKey P
 subscription G
  {subscriptionType} GU
 supportLevel G
 tag GP 181
  available G
  {tag} DG
 task
  contactChange G
   {id} G
    accept P
    refuse P
    resendEmail P
  dns G
   {id} G
    accelerate P
    cancel P
    relaunch P
  domain G
   {id} G
    accelerate P
    argument G
     {key} GU
    cancel P
    progressbar G
    relaunch P
  emailChange G
   {id} G
    accept P
    refuse P
 telephony
  defaultIpRestriction GP 182
   {id} DG
  settings GP
 vipStatus G
 voucher
  checkValidity P
 voucherAccount G
  {voucherAccountId} G
   movements G
    {movementId} G
 withdrawal G
  {withdrawalId} G
   details G
    {withdrawalDetailId} G
   payment G
 xdsl
  setting GP
order
 cart GP 183
  {cartId} DGU
   analytics GP
    options GP
   assign P
   baremetalServers GP
    options GP
   bringYourOwnIp GP
   cdn GP
    options GP
   cephaas GP
    options GP
   checkout GP
   cloud GP
    options GP
   cloudDB GP
   cloudweb GP
    options GP
   coupon DGP
   csp2 GP
    options GP
   dbaasTimeseries GP
   dedicated GP
    options GP
   dedicatedCloud GP
    options GP
   dedicatedDirectSales GP
    options GP
   dedicatedLabs GP
    options GP
   dedicatedLegacy GP
    options GP
   dedicatedPciVps GP
    options GP
   dedicatedReseller GP
    options GP
   deskaas GP
   discover GP
    options GP
   dns GP
    options GP
   domain GP
    options GP
   domainPacks GP
   domainRestore G
   eco GP
    options GP
   emailDomain GP
   emailpro GP
    options GP
   exchange GP
    options GP
   exchangeEnterprise GP
    options GP
   ip GP
    options GP
   ipLoadbalancing GP
    options GP
   ipReseller GP
   ispPublic GP
    options GP
   ispReseller GP
    options GP
   item G
    {itemId} DGU
     configuration GP 184
      {configurationId} DG
     requiredConfiguration G
   kubernetes GP
    options GP
   licenseCloudLinux GP
   licenseDirectadmin GP
   licensePlesk GP
    options GP
   licenseSqlServer GP
   licenseVirtuozzo GP
   licenseWindows GP
   licenseWorklight GP
   licensecPanel GP
   logs GP
    options GP
   managedServices GP
    options GP
   metrics GP
    options GP
   microsoft GP
    options GP
   nasha GP
    options GP
   netapp GP
    options GP
   nutanix GP
    options GP
   office365 GP
    options GP
   office365Prepaid GP
    options GP
   officePrepaid GP
    options GP
   otb GP
    options GP
   ovhCloudConnect GP
   paasmon GP
   packsProfessionalServices GP
    options GP
   powerHosting GP
   privateCloud GP
    options GP
   privateCloudCDI GP
    options GP
   privateCloudDC GP
    options GP
   privateCloudEnterprise GP
    options GP
   privateCloudReseller GP
    options GP
   privateCloudResellerEnterprise GP
    options GP
   privateCloudSDDC GP
    options GP
   privateSQL GP
   reseller GP
   sharepoint GP
    options GP
   sms GP
   sslComodo GP
    options GP
   sslGateway GP
    options GP
   summary G
   support GP
   telephony GP
    options GP
   vco GP
   vdi GP
    options GP
   veeamEnterprise GP
    options GP
   veeamcc GP
    options GP
   vps GP
    options GP
   vrack GP
   vrackReseller GP
   vrackServices GP
   webHosting GP
    options GP
   webPaaS GP
    options GP
   xdsl GP
    options GP
 cartServiceOption
  baremetalServers G
   {serviceName} GP
  cloud G
   {serviceName} GP
  dedicated G
   {serviceName} GP
  dns G
   {serviceName} GP
  domain G
   {serviceName} GP
  emailpro G
   {serviceName} GP
  ipLoadbalancing G
   {serviceName} GP
  logs G
   {serviceName} GP
  microsoft G
   {serviceName} GP
  microsoftExchange G
   {serviceName} GP
  nutanix G
   {serviceName} GP
  office365Prepaid G
   {serviceName} GP
  officePrepaid G
   {serviceName} GP
  privateCloud G
   {serviceName} GP
  privateCloudEnterprise G
   {serviceName} GP
  privateCloudReseller G
   {serviceName} GP
  privateCloudResellerEnterprise G
   {serviceName} GP
  sharepoint G
   {serviceName} GP
  sms G
   {serviceName} GP
  sslGateway G
   {serviceName} GP
  vdi G
   {serviceName} GP
  vps G
   {serviceName} GP
  webHosting G
   {serviceName} GP
  webPaaS G
   {serviceName} GP
 catalog
  formatted G
   bringYourOwnIp G
   cloud G
   dedicated G
   discover G
   ip G
   licenseCloudLinux G
   licenseDirectadmin G
   licensePlesk G
   licenseSqlServer G
   licenseVirtuozzo G
   licenseWindows G
   licenseWorklight G
   licensecPanel G
   logs G
   privateCloud G
   privateCloudCDI G
   privateCloudDC G
   privateCloudEnterprise G
   privateCloudReseller G
   privateCloudResellerEnterprise G
   privateCloudSDDC G
   reseller G
   vps G
  private
   privateCloud G
  public
   baremetalServers G
   cloud G
   cloudDB G
   dns G
   domain G
   eco G
   emailDomain G
   emailpro G
   exchange G
   ipLoadbalancing G
   licensecPanel G
   logs G
   nasha G
   netapp G
   nutanix G
   office365Prepaid G
   officePrepaid G
   ovhCloudConnect G
   packsProfessionalServices G
   privateCloud G
   privateCloudEnterprise G
   privateSQL G
   telephony G
   vps G
   webHosting G
   webPaaS G
 cdn
  dedicated G
   new G
    {duration} GP
   {serviceName} G
    backend G
     {duration} GP
    cacheRule G
     {duration} GP
    quota G
     {duration} GP
 cloud
  project G
   {serviceName} G
    credit GP
 dedicated
  housing G
   {serviceName} G
    APC G
     {duration} GP
  server G
   {serviceName} G
    backupStorage G
     {duration} GP
    bandwidth G
     {duration} GP
    bandwidthvRack G
     {duration} GP
    feature G
     {duration} GP
    firewall G
     {duration} GP
    ipMigration G
     {duration} GP
    kvm G
     {duration} GP
    kvmExpress G
     {duration} GP
    professionalUse G
     {duration} GP
    traffic G
     {duration} GP
    usbKey G
     {duration} GP
 dedicatedCloud G
  {serviceName} G
   additionalBandwidth G
    {duration} GP
   filer G
    {duration} GP
   host G
    {duration} GP
   ip G
    {duration} GP
   spla GP
   upgradeRessource G
    {duration} GP
   vdi GP
 domain
  zone G
   new GP
   {zoneName} G
    dnsAnycast G
     {duration} GP
 email
  domain G
   new G
    {duration} GP
   {domain} G
    upgrade G
     {duration} GP
  exchange G
   {organizationName}
    service G
     {exchangeService} G
      account G
       {duration} GP
      accountUpgrade G
       {duration} GP
      diskSpace GP
      outlook G
       {duration} GP
      upgrade GP
  pro G
   {service} G
    account G
     {duration} GP
 freefax G
  new GP
  {serviceName} G
   convertToVoicefax GP
 hosting
  web G
   {serviceName} G
    upgrade G
     {duration} GP
 license
  cloudLinux
   new G
    {duration} GP
  cpanel G
   new G
    {duration} GP
   {serviceName} G
    upgrade G
     {duration} GP
  directadmin
   new G
    {duration} GP
  office
   new G
    {duration} GP
  plesk G
   new G
    {duration} GP
   {serviceName} G
    upgrade G
     {duration} GP
  sqlserver G
   new G
    {duration} GP
   {serviceName} G
    upgrade G
     {duration} GP
  virtuozzo G
   new G
    {duration} GP
   {serviceName} G
    upgrade G
     {duration} GP
  windows G
   new G
    {duration} GP
   {serviceName} G
    upgrade G
     {duration} GP
  worklight G
   new G
    {duration} GP
   {serviceName} G
    upgrade G
     {duration} GP
 overTheBox G
  new G
   {duration} GP
  {serviceName} G
   migrate GP
 saas
  csp2
   new G
    {duration} GP
 sms G
  new GP
  {serviceName} G
   credits GP
 telephony G
  lines G
   {serviceName} G
    addSimultaneousLines GP
    hardware GP
    updateSimultaneousChannels GP
  new GP
  spare
   new GP
  trunks G
   {serviceName} G
    addSimultaneousLines GP
    hardware GP
    updateSimultaneousChannels GP
  {billingAccount} G
   accessories GP
   line GP
   numberGeographic GP
   numberNogeographic GP
   numberSpecial GP
   portability GP
   securityDeposit GP
 upgrade
  baremetalPrivateBandwidth G
   {serviceName} G
    {planCode} GP
  baremetalPublicBandwidth G
   {serviceName} G
    {planCode} GP
  cephaas G
   {serviceName} G
    {planCode} GP
  cloudDB G
   {domain} G
    {planCode} GP
  emailDomain G
   {serviceName} G
    {planCode} GP
  ipLoadbalancing G
   {serviceName} G
    {planCode} GP
  licensePlesk G
   {serviceName} G
    {planCode} GP
  licensecPanel G
   {serviceName} G
    {planCode} GP
  logs G
   {serviceName} G
    {planCode} GP
  metrics G
   {serviceName} G
    {planCode} GP
  microsoftExchange G
   {serviceName} G
    {planCode} GP
  privateCloud G
   {serviceName} G
    {planCode} GP
  privateCloudManagementFee G
   {serviceName} G
    {planCode} GP
  privateSQL G
   {domain} G
    {planCode} GP
  sslGateway G
   {serviceName} G
    {planCode} GP
  vps G
   {serviceName} G
    {planCode} GP
  vpsAdditionalDisk G
   {serviceName} G
    {planCode} GP
  webHosting G
   {serviceName} G
    {planCode} GP
  webPaaS G
   {serviceName} G
    {planCode} GP
 veeamCloudConnect G
  {serviceName} G
   upgrade G
    {duration} GP
 vps G
  {serviceName} G
   additionalDisk G
    {duration} GP
   automatedBackup G
    {duration} GP
   cpanel G
    {duration} GP
   ftpbackup G
    {duration} GP
   plesk G
    {duration} GP
   snapshot G
    {duration} GP
   upgrade G
    {duration} GP
   veeam G
    {duration} GP
   windows G
    {duration} GP
 vrack G
  new GP
  {serviceName} G
 xdsl
  spare
   new GP
service G
 {serviceId} GU
  renew GP
  reopen P
  suspend P
  terminate P
services G ovh_server,ovh_service,ovh_service_termination
 {serviceId} GU
  billing
   engagement G
    available G
    endRule U
    flush P
    request DGP
  consumption G
   element G
   forecast G
    element G
   history G
    {id} G
     element G
  detach G
   {planCode} G
    execute P
    options G
    simulate P
  form G
   {formName} G
    answer P
  options G
  renewPeriodCapacities G
  technicalDetails G
  terminate P
   confirm P
  upgrade G
   {planCode} G
    execute P
    simulate P
sms G
 estimate P
 ptts G
 rates
  destinations G
  packs G
 virtualNumbers G
  {number} G
   serviceInfos GU
 {serviceName} GU
  batches GP 185
   {id} DGU
    cancel P
    statistics G
  blacklists G
   {number} DG
  document G
  exceptions G
  hlr GP 186
   {id} G
    operator G
  incoming G
   {id} DG
  jobs GP 187
   {id} DG
  outgoing G
   {id} DG
    hlr G
  phonebooks GP 188
   {bookKey} DGU
    export G
    import P
    phonebookContact GP 189
     {id} DGU
  receivers GP 190
   {slotId} DGU
    clean P
    csv G
  seeOffers G
  senders GP 191
   {sender} DGU
    documents GP 192
     {documentID} GU
    validate P
  sendersAvailableForValidation G
  serviceInfos GU
  smpp
   allowedIPs GU
   password P
   settings G
  task G
   {taskId} G
  templatesControl GP 193
   {name} DGU
    relaunchValidation P
  transferCredits P
  users GP 194
   {login} DGU
    document G
    incoming G
     {id} DG
    jobs GP 187
     {id} DG
    outgoing G
     {id} DG
      hlr G
    receivers GP 190
     {slotId} DGU
      clean P
      csv G
  virtualNumbers G
   {number} G
    chatAccess DGP
    incoming G
     {id} DG
    jobs GP 195
     {id} DG
    outgoing G
     {id} DG
      hlr G
sslGateway G
 availableZones G
 eligibility G
 {serviceName} GU
  changeContact P
  confirmTermination P
  domain GP 196
   {id} DG
  natIp G
  renewCertificate P
  server GP 197
   {id} DGU
  serviceInfos GU
  task G
   {id} G
  terminate P
storage
 netapp G
  {serviceName} GU
   changeContact P
   confirmTermination P
   metricsToken G
   network G
    {networkId} G
   serviceInfos GU
   share GP 198
    {shareId} DGU
     accessPath G
      {accessPathId} G
     acl GP 199
      {aclRuleId} DG
     extend P
     revert P
     shrink P
     snapshot GP 200
      {snapshotId} DGU
       hold P
     snapshotPolicy GU
     snapshotReserve GU
   snapshotPolicy GP 201
    {snapshotPolicyId} DGU
   terminate P
support
 tickets G
  create P
  {ticketId} G
   canBeScored G
   close P
   messages G
   reopen P
   reply P
   score P
v2
 iam
  authorization
   check P
  log
   kind G
    {name} G
   subscription GP 127
    {subscriptionId} DG
   url P
  permissionsGroup GP ovh_iam_permissions_group
   {permissionsGroupURN} DGU
  policy GP ovh_iam_policy,ovh_oauth2_client
   {policyId} DGU
  reference
   action G
   resource
    type G
  resource G ovh_iam_resource_tag,ovh_server
   {resourceURN} GU
    authorization
     check P
    tag P
     {key} D
  resourceGroup GP ovh_iam_resource_group
   {groupId} DGU
 publicCloud
  project GP 202
   {projectId} GU
    rancher GP 203
     {rancherId} DGU
      adminCredentials P
      capabilities
       plan G
       version G
      event G
      task G
       {taskId} G
    reference
     rancher
      plan G
      version G
  reference
   rancher
    plan G
    version G
 vrackServices
  reference
   compatibleManagedServiceType G
   region G
  resource G
   {vrackServicesId} GU
    eligibleManagedService G
    task G
     {taskId} G
vps G ovh_vps
 datacenter G
 order
  rule
   datacenter G
   osChoices G
 {serviceName} GU
  abortSnapshot P
  activeOptions G
  automatedBackup G
   attachedBackup G
   detachBackup P
   reschedule P
   restore P
   restorePoints G
  availableUpgrade G
  backupftp G
   access GP ovh_server_backup_ftp_access
    {ipBlock} DGU
   authorizableBlocks G
   password P
  changeContact P
  confirmTermination P
  createSnapshot P
  datacenter G
  disks G
   {id} GU
    monitoring G
    use G
  distribution G
   software G
    {softwareId} G
  getConsoleUrl P
  images
   available G
    {id} G
   current G
  ipCountryAvailable G
  ips G
   {ipAddress} DGU
  migration2016 GP
  migration2018 GP
  models G
  monitoring G
  openConsoleAccess P
  option G
   {option} DG
  reboot P
  rebuild P
  reinstall P
  secondaryDnsDomains GP ovh_secondary_dns
   {domain} DGU
    dnsServer G
  secondaryDnsNameServerAvailable G
  serviceInfos GU
  setPassword P
  snapshot DGU
   download G
   revert P
  start P
  statistics G
  status G
  stop P
  tasks G
   {id} G
  templates G
   {id} G
    software G
     {softwareId} G
  terminate P
  use G
  veeam G
   restorePoints G
    {id} G
     restore P
   restoredBackup DG
  version G
vrack G
 {serviceName} GU
  allowedServices G
  changeContact P
  cloudProject GP ovh_vrack_member
   {project} DG
  confirmTermination P
  dedicatedCloud GP ovh_vrack_member
   {dedicatedCloud} DG
  dedicatedCloudDatacenter G
   {datacenter} G
    allowedVrack G
    move P
  dedicatedConnect GP 204
   {name} DGU
  dedicatedServer GP ovh_vrack_member
   {dedicatedServer} DG
    mrtg G
  dedicatedServerInterface GP ovh_vrack_member
   {dedicatedServerInterface} DG
  dedicatedServerInterfaceDetails G
  eligibleServices G
  ip GP ovh_vrack_member
   {ip} DG
    announceInZone P
    availableZone G
  ipLoadbalancing GP ovh_vrack_member
   {ipLoadbalancing} DG
  ipv6 GP ovh_vrack_member
   {ipv6} DG
    bridgedSubrange G
     {bridgedSubrange} GU
    routedSubrange GP 205
     {routedSubrange} DG
  legacyVrack GP 206
   {legacyVrack} DG
  ovhCloudConnect GP ovh_vrack_member
   {ovhCloudConnect} DG
  publicRoutingOption G
  serviceInfos G
  task G
   {taskId} G
  terminate P
  vmwareCloudDirectorVirtualDataCenter GP 207
   {vmwareCloudDirectorVirtualDataCenter} DG
  vrackServices GP ovh_vrack_member
   {vrackServices} DG
""",
)
