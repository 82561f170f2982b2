<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="admin.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>

  <xsl:template match="page" mode="main">
    <p><a href="/account/requests"><xsl:value-of select="p:t('grants.back')"/></a></p>
    <section class="panel">
      <dl class="record">
        <div><dt><xsl:value-of select="p:t('field.display_name')"/></dt><dd><a href="/account/user/{user/id}"><xsl:value-of select="user/display_name"/></a></dd></div>
        <div><dt><xsl:value-of select="p:t('field.agency_name')"/></dt><dd><xsl:value-of select="user/agency_name"/></dd></div>
        <div><dt><xsl:value-of select="p:t('grants.what')"/></dt><dd><b><xsl:apply-templates select="request/role" mode="value"/></b></dd></div>
        <div><dt><xsl:value-of select="p:t('grants.who')"/></dt><dd><xsl:value-of select="request/asked_by_name"/>, <xsl:apply-templates select="request/asked_at" mode="value"/></dd></div>
        <div>
          <dt><xsl:value-of select="p:t('grants.roles_now')"/></dt>
          <dd>
            <xsl:for-each select="roles/granted/role"><xsl:if test="position() &gt; 1">, </xsl:if><xsl:value-of select="p:t('role.', .)"/></xsl:for-each>
            <xsl:if test="not(roles/granted)">–</xsl:if>
          </dd>
        </div>
      </dl>
    </section>
    <xsl:choose>
      <xsl:when test="is_mine = '1'"><p class="answer"><xsl:value-of select="p:t('grants.not_yours')"/></p></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="form" mode="kept"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
