<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="admin.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="agency" mode="named"/></xsl:template>

  <xsl:template match="page" mode="main">
    <p><a href="/account/agencies?under={agency/id}"><xsl:value-of select="p:t('agency.back')"/></a></p>
    <xsl:apply-templates select="meanwhile" mode="meanwhile"/>
    <xsl:if test="may_stay = '1'">
      <section class="panel todo stack">
        <p><xsl:choose>
          <xsl:when test="agency/successor_name != ''"><xsl:value-of select="p:t2('agency.ends_followed', p:day(agency/ends_on), agency/successor_name)"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="p:t2('agency.ends', p:day(agency/ends_on))"/></xsl:otherwise>
        </xsl:choose></p>
        <form class="form" method="post" action="/account/agency/{agency/id}/stay">
          <input type="hidden" name="csrf" value="{csrf}"/>
          <input type="hidden" name="seen" value="{agency/version}"/>
          <div class="buttons"><button type="submit" class="second"><xsl:value-of select="p:t('button.agency_stay')"/></button></div>
        </form>
      </section>
    </xsl:if>
    <section class="panel">
      <xsl:apply-templates select="agency" mode="record">
        <xsl:with-param name="columns" select="'agency_code agency_kind name name_en parent_name address phone email hours receives takes_denunciations settles is_remote begins_on ends_on successor_name'"/>
      </xsl:apply-templates>
    </section>
    <ul class="actions">
      <li><a class="button" href="/account/agency/{agency/id}/edit"><xsl:value-of select="p:t('agency.edit')"/></a></li>
      <li><a class="button second" href="/account/agency/new?under={agency/id}"><xsl:value-of select="p:t('agencies.new')"/></a></li>
      <li><a class="button second" href="/account/users?agency={agency/id}"><xsl:value-of select="p:t('agencies.users')"/></a></li>
      <xsl:if test="may_end = '1'"><li><a class="button second" href="/account/agency/{agency/id}/end"><xsl:value-of select="p:t('agency.end')"/></a></li></xsl:if>
    </ul>
  </xsl:template>

  <xsl:template match="agency/receives|agency/takes_denunciations|agency/settles" mode="value">
    <xsl:choose>
      <xsl:when test=". = '1'"><xsl:value-of select="p:t('value.yes')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t('value.no')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="agency/name" mode="entry">
    <div><dt><xsl:value-of select="p:t('field.official_name')"/></dt><dd><xsl:value-of select="."/></dd></div>
  </xsl:template>
  <xsl:template match="agency_kind" mode="value"><xsl:value-of select="p:t('agency_kind.', .)"/></xsl:template>
</xsl:stylesheet>
