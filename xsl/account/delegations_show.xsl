<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="delegation.xsl"/>

  <xsl:template match="page" mode="tools">
    <xsl:if test="powers/power"><a class="button" href="/account/delegation/new" accesskey="n"><xsl:value-of select="p:t('delegation.new')"/></a></xsl:if>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <p class="prose"><xsl:value-of select="p:t('delegation.lead')"/></p>
    <xsl:if test="agency"><p><b><xsl:value-of select="agency/name"/></b></p></xsl:if>
    <xsl:apply-templates select="of_office" mode="some"/>
    <xsl:if test="given">
      <h2><xsl:value-of select="p:t('delegation.given')"/></h2>
      <xsl:apply-templates select="given" mode="some"/>
      <h2><xsl:value-of select="p:t('delegation.received')"/></h2>
      <xsl:apply-templates select="received" mode="some"/>
    </xsl:if>
    <xsl:apply-templates select="pager" mode="pager"/>
  </xsl:template>

  <xsl:template match="of_office|given|received" mode="some">
    <xsl:choose>
      <xsl:when test="delegation"><ul class="rows"><xsl:apply-templates select="delegation" mode="some"/></ul></xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.delegations')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="delegation" mode="some">
    <li>
      <a href="/account/delegation/{id}"><xsl:value-of select="from_name"/><xsl:if test="from_name != '' and to_name != ''"> → </xsl:if><xsl:value-of select="to_name"/></a>
      <p class="meta">
        <span><xsl:value-of select="p:t2('delegation.days_of', p:day(from_on), p:day(until_on))"/></span>
        <span><xsl:value-of select="document"/></span>
        <xsl:choose>
          <xsl:when test="withdrawn_at != ''"><span class="tag plain"><xsl:value-of select="p:t('delegation_state.withdrawn')"/></span></xsl:when>
          <xsl:when test="is_over = '1'"><span class="tag plain"><xsl:value-of select="p:t('delegation_state.over')"/></span></xsl:when>
          <xsl:when test="is_coming = '1'"><span class="tag info"><xsl:value-of select="p:t('delegation_state.coming')"/></span></xsl:when>
          <xsl:otherwise><span class="tag done"><xsl:value-of select="p:t('delegation_state.runs')"/></span></xsl:otherwise>
        </xsl:choose>
      </p>
    </li>
  </xsl:template>
</xsl:stylesheet>
